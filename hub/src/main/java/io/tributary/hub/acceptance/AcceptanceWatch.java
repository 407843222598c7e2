package io.tributary.hub.acceptance;

import io.tributary.hub.broker.Addresses;
import io.tributary.hub.broker.QueueDepths;
import io.tributary.hub.threads.RepeatingThread;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at the limits every now and then, so that no event has to. */
final class AcceptanceWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AcceptanceWatch.class);
    private static final Duration BACKLOG = Duration.ofMillis(100);
    private static final Duration DISK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DiskLimit disk;
    private final BacklogLimit backlog;
    private final QueueDepths queues;
    private final BooleanSupplier stalled;
    private final RepeatingThread thread = new RepeatingThread("acceptance-watch");

    AcceptanceWatch(
            DiskLimit disk, BacklogLimit backlog, QueueDepths queues, BooleanSupplier stalled) {
        this.disk = disk;
        this.backlog = backlog;
        this.queues = queues;
        this.stalled = stalled;
    }

    @Override
    public void start() {
        thread.repeat(Duration.ZERO, BACKLOG, this::lookAtBacklog);
        thread.repeat(Duration.ZERO, DISK, disk::look);
    }

    /** While the broker is away, nothing is accepted anyway. */
    private void lookAtBacklog() {
        try {
            backlog.look(
                    queues.of(Addresses.ACCEPTED) + queues.of(Addresses.SUSPECTS),
                    stalled.getAsBoolean());
        } catch (JMSException | RuntimeException e) {
            LOG.debug("The broker does not tell how much waits", e);
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
