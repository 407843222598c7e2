package io.tributary.hub.broker;

import io.tributary.history.failure.PermanentFailure;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the embedded broker again when it has shut itself down, for example on a full disk. */
final class BrokerWatchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerWatchdog.class);

    private final EmbeddedBroker broker;
    private final ScheduledFuture<?> looking;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    task -> {
                        Thread thread = new Thread(task, "broker-watchdog");
                        thread.setDaemon(true);
                        return thread;
                    });

    BrokerWatchdog(EmbeddedBroker broker, Duration interval) {
        this.broker = broker;
        looking =
                clock.scheduleWithFixedDelay(
                        this::look,
                        interval.toMillis(),
                        interval.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (broker.active()) {
            return;
        }
        LOG.error("The embedded broker has shut itself down; starting it again");
        try {
            broker.restart();
            LOG.info("The embedded broker runs again");
        } catch (PermanentFailure e) {
            LOG.error("{} The next try follows.", e.getMessage(), e.getCause());
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
        clock.shutdownNow();
        try {
            if (!clock.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("The broker watchdog is still restarting the broker");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
