package io.tributary.hub.database;

import io.tributary.history.failure.TributaryException;
import io.tributary.hub.threads.RepeatingThread;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the embedded PostgreSQL again when it has died: killed by the system for want of memory,
 * or shut down by an error that it did not recover from. Looks from the end of the hub's start to
 * the beginning of its stop.
 *
 * <p>Between two starts there is a pause, which doubles when PostgreSQL did not come up or did not
 * live for long. So one that dies again and again is neither started nor logged more often than
 * once in the longest pause.
 */
final class DatabaseWatchdog implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatchdog.class);

    private final EmbeddedDatabase database;
    private final Duration interval;
    private final Duration longest;
    private final RepeatingThread thread = new RepeatingThread("database-watchdog");
    private Duration pause;
    private boolean started;
    private long lastStart;

    /**
     * @param interval between two looks, and the least pause between two starts
     * @param longest such pause
     */
    DatabaseWatchdog(EmbeddedDatabase database, Duration interval, Duration longest) {
        this.database = database;
        this.interval = interval;
        this.longest = longest;
        this.pause = interval;
    }

    @Override
    public void start() {
        thread.repeat(interval, interval, this::look);
    }

    private void look() {
        try {
            if (database.lost() && mayStart(System.nanoTime())) {
                restart();
            }
        } catch (IOException | RuntimeException e) {
            if (mayStart(System.nanoTime())) {
                LOG.error("The embedded PostgreSQL cannot be looked after; that is tried again", e);
            }
        }
    }

    /** Whether the pause since the last start is over; if so, this is one. */
    private boolean mayStart(long now) {
        Duration alive = Duration.ofNanos(now - lastStart);
        if (started && alive.compareTo(pause) < 0) {
            return false;
        }
        Duration twice = pause.multipliedBy(2);
        if (!started || alive.compareTo(twice) >= 0) {
            pause = interval;
        } else {
            pause = twice.compareTo(longest) < 0 ? twice : longest;
        }
        started = true;
        lastStart = now;
        return true;
    }

    private void restart() throws IOException {
        LOG.error("The embedded PostgreSQL has died; starting it again. Events wait in the broker");
        try {
            database.restart();
            LOG.info("The embedded PostgreSQL runs again");
        } catch (TributaryException e) {
            LOG.error("{} The next try follows within {} ms", e.getMessage(), pause.toMillis());
        }
    }

    /** A start under way goes on; whoever closes the database waits for it. */
    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }
}
