package io.tributary.hub.metrics;

import io.tributary.history.failure.TributaryException;
import io.tributary.hub.threads.RepeatingThread;
import jakarta.jms.JMSException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks up what metrics tell, every few seconds. While a part is away, its last values stay. */
final class MetricsWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final QueueMeters queues;
    private final HistoryMeters history;
    private final RepeatingThread thread = new RepeatingThread("metrics-watch");

    MetricsWatch(QueueMeters queues, HistoryMeters history) {
        this.queues = queues;
        this.history = history;
    }

    @Override
    public void start() {
        thread.repeat(Duration.ZERO, PAUSE, this::look);
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
    public void stop() {
        if (thread.interrupt(PATIENCE)) {
            queues.close();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }
}
