package io.tributary.hub.database;

import io.tributary.history.failure.TributaryException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the embedded PostgreSQL again when it has died: killed by the system for want of memory,
 * or shut down by an error that it did not recover from. Looks from the end of the hub's start to
 * the beginning of its stop.
 *
 * <p>Each start, whether it goes well or not, doubles the pause before the next look; each look
 * that finds PostgreSQL alive halves it. So one that dies again and again is neither started nor
 * logged more often than once in the longest pause.
 */
final class DatabaseWatchdog implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatchdog.class);

    private final EmbeddedDatabase database;
    private final Duration interval;
    private final Duration longest;
    private @Nullable ScheduledExecutorService clock;
    private long pauseMillis;

    /**
     * @param interval between two looks while all is well
     * @param longest between two while it does not start
     */
    DatabaseWatchdog(EmbeddedDatabase database, Duration interval, Duration longest) {
        this.database = database;
        this.interval = interval;
        this.longest = longest;
        this.pauseMillis = interval.toMillis();
    }

    @Override
    public synchronized void start() {
        ScheduledThreadPoolExecutor starting =
                new ScheduledThreadPoolExecutor(
                        1,
                        task -> {
                            Thread thread = new Thread(task, "database-watchdog");
                            thread.setDaemon(true);
                            return thread;
                        });
        // Else it would look once more after it was stopped.
        starting.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        clock = starting;
        schedule();
    }

    private void look() {
        try {
            if (database.lost()) {
                pauseMillis = Math.min(longest.toMillis(), pauseMillis * 2);
                restart();
            } else {
                pauseMillis = Math.max(interval.toMillis(), pauseMillis / 2);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The embedded PostgreSQL could not be looked after; that goes on", e);
        }
        schedule();
    }

    private void restart() throws IOException {
        LOG.error("The embedded PostgreSQL has died; starting it again. Events wait in the broker");
        try {
            database.restart();
            LOG.info("The embedded PostgreSQL runs again");
        } catch (TributaryException e) {
            LOG.error("{} The next try follows in {} ms", e.getMessage(), pauseMillis);
        }
    }

    /** A failure ends nothing: it is caught where it happens. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private synchronized void schedule() {
        if (clock != null) {
            clock.schedule(this::look, pauseMillis, TimeUnit.MILLISECONDS);
        }
    }

    /** A start under way goes on; whoever closes the database waits for it. */
    @Override
    public synchronized void stop() {
        ScheduledExecutorService ending = clock;
        clock = null;
        if (ending != null) {
            ending.shutdown();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }
}
