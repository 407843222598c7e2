package io.tributary.hub.threads;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A daemon thread that does its work again and again, a pause after it was done. What fails is
 * logged, and done again like the rest. Thread-safe; may be started again once it was stopped.
 */
public final class RepeatingThread {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatingThread.class);

    private final String name;
    private @Nullable ScheduledExecutorService thread;

    /**
     * @param name of the thread, as dumps and logs show it
     */
    public RepeatingThread(String name) {
        this.name = name;
    }

    /**
     * Does this work too, which starts the thread if it does not run.
     *
     * @param delay before the first time
     * @param pause between the end of one time and the beginning of the next
     */
    @SuppressWarnings("FutureReturnValueIgnored") // its failures are caught below
    public synchronized void repeat(Duration delay, Duration pause, Runnable work) {
        if (thread == null) {
            thread = Executors.newSingleThreadScheduledExecutor(this::daemon);
        }
        thread.scheduleWithFixedDelay(
                () -> run(work), delay.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Thread daemon(Runnable work) {
        Thread daemon = new Thread(work, name);
        daemon.setDaemon(true);
        return daemon;
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("The thread {} failed; it goes on", name, e);
        }
    }

    /** Nothing begins any more; what is under way goes on to its end. */
    public synchronized void stop() {
        ScheduledExecutorService stopping = thread;
        thread = null;
        if (stopping != null) {
            stopping.shutdown();
        }
    }

    /**
     * Nothing begins any more; what is under way is interrupted, and waited for.
     *
     * @return whether it has ended
     */
    public synchronized boolean interrupt(Duration patience) {
        ScheduledExecutorService stopping = thread;
        thread = null;
        if (stopping == null) {
            return true;
        }
        stopping.shutdownNow();
        try {
            return stopping.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public synchronized boolean isRunning() {
        return thread != null;
    }
}
