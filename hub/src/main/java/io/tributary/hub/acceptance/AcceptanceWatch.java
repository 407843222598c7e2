package io.tributary.hub.acceptance;

import io.tributary.hub.broker.Addresses;
import io.tributary.hub.broker.QueueDepths;
import jakarta.jms.JMSException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at the limits every now and then, so that no event has to. */
final class AcceptanceWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AcceptanceWatch.class);
    private static final long BACKLOG_MILLIS = 100;
    private static final long DISK_MILLIS = 500;

    private final DiskLimit disk;
    private final BacklogLimit backlog;
    private final QueueDepths queues;
    private final BooleanSupplier stalled;
    private @Nullable ScheduledExecutorService clock;

    AcceptanceWatch(
            DiskLimit disk, BacklogLimit backlog, QueueDepths queues, BooleanSupplier stalled) {
        this.disk = disk;
        this.backlog = backlog;
        this.queues = queues;
        this.stalled = stalled;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // both looks keep their failures to themselves
    public synchronized void start() {
        ScheduledExecutorService starting =
                Executors.newSingleThreadScheduledExecutor(
                        work -> {
                            Thread thread = new Thread(work, "acceptance-watch");
                            thread.setDaemon(true);
                            return thread;
                        });
        clock = starting;
        starting.scheduleWithFixedDelay(
                this::lookAtBacklog, 0, BACKLOG_MILLIS, TimeUnit.MILLISECONDS);
        starting.scheduleWithFixedDelay(disk::look, 0, DISK_MILLIS, TimeUnit.MILLISECONDS);
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
