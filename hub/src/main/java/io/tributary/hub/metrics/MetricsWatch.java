package io.tributary.hub.metrics;

import io.tributary.history.failure.TributaryException;
import jakarta.jms.JMSException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks up what metrics tell, every few seconds. While a part is away, its last values stay. */
final class MetricsWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsWatch.class);
    private static final long EVERY_SECONDS = 5;

    private final QueueMeters queues;
    private final HistoryMeters history;
    private @Nullable ScheduledExecutorService clock;

    MetricsWatch(QueueMeters queues, HistoryMeters history) {
        this.queues = queues;
        this.history = history;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a look keeps its failures to itself
    public synchronized void start() {
        ScheduledExecutorService starting =
                Executors.newSingleThreadScheduledExecutor(
                        work -> {
                            Thread thread = new Thread(work, "metrics-watch");
                            thread.setDaemon(true);
                            return thread;
                        });
        clock = starting;
        starting.scheduleWithFixedDelay(this::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            queues.look();
        } catch (JMSException | RuntimeException e) {
            LOG.debug("The broker does not tell what waits", e);
        }
        try {
            history.look();
        } catch (TributaryException e) {
            LOG.debug("The database does not tell what waits", e);
        } catch (RuntimeException e) {
            LOG.error("What waits could not be looked up", e);
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService stopping = clock;
        clock = null;
        if (stopping != null) {
            stopping.shutdownNow();
            try {
                if (stopping.awaitTermination(5, TimeUnit.SECONDS)) {
                    queues.close();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }
}
