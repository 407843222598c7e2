package io.tributary.hub.broker;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.hub.threads.RepeatingThread;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the embedded broker again when it has shut itself down, for example on a full disk. */
final class BrokerWatchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerWatchdog.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EmbeddedBroker broker;
    private final RepeatingThread thread = new RepeatingThread("broker-watchdog");

    BrokerWatchdog(EmbeddedBroker broker, Duration interval) {
        this.broker = broker;
        thread.repeat(interval, interval, this::look);
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
        if (!thread.interrupt(PATIENCE)) {
            LOG.warn("The broker watchdog is still restarting the broker");
        }
    }
}
