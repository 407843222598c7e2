package io.tributary.routes.delivery;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.delivery.Outbox;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.failure.TributaryException;
import io.tributary.history.query.DeliveryState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes orders, one at a time, until stopped.
 *
 * <p>An order is acknowledged only after its results are kept. A crash in between has the order
 * taken again: its lease is then completed, so that it is dropped; or still runs, and the target
 * gets the same records by the same external ids once more.
 */
final class DeliveryWorker implements Runnable {

    /** Hands one customer's work to the route. */
    @FunctionalInterface
    interface Route {
        /**
         * @throws TributaryException if the route failed as a whole
         */
        List<DeliveryResult> deliver(CustomerDelivery work);
    }

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final Duration TAKE = Duration.ofMillis(500);
    private static final long PAUSED_MILLIS = 100;
    private static final long BROKEN_MILLIS = 2_000;

    private final DeliveryTarget target;
    private final DeliveryQueue queue;
    private final Outbox outbox;
    private final DeliveryJudge judge;
    private final Route route;
    private final CountDownLatch stopped;

    DeliveryWorker(
            DeliveryTarget target,
            DeliveryQueue queue,
            Outbox outbox,
            DeliveryJudge judge,
            Route route,
            CountDownLatch stopped) {
        this.target = target;
        this.queue = queue;
        this.outbox = outbox;
        this.judge = judge;
        this.route = route;
        this.stopped = stopped;
    }

    @Override
    public void run() {
        while (!stoppedWithin(0)) {
            try (DeliveryQueue.Orders orders = queue.open(target.name())) {
                while (!stoppedWithin(0)) {
                    serve(orders);
                }
            } catch (TributaryException e) {
                LOG.warn("Delivery to {} goes on in a moment: {}", target.name(), e.getMessage());
                stoppedWithin(BROKEN_MILLIS);
            } catch (RuntimeException e) {
                LOG.warn("Delivery to {} is interrupted and goes on in a moment", target.name(), e);
                stoppedWithin(BROKEN_MILLIS);
            }
        }
    }

    private void serve(DeliveryQueue.Orders orders) {
        if (!target.enter()) {
            stoppedWithin(PAUSED_MILLIS);
            return;
        }
        try {
            Optional<UUID> lease = orders.take(TAKE);
            if (lease.isPresent()) {
                deliver(lease.get(), orders);
            }
        } finally {
            target.leave();
        }
    }

    private void deliver(UUID lease, DeliveryQueue.Orders orders) {
        try {
            outbox.leased(lease).ifPresent(this::deliver);
        } catch (RuntimeException e) {
            orders.giveBack();
            throw e;
        }
        orders.acknowledge();
    }

    private void deliver(CustomerDelivery work) {
        outbox.complete(work.lease(), results(work));
    }

    private List<DeliveryResult> results(CustomerDelivery work) {
        try {
            List<DeliveryResult> told = route.deliver(work);
            if (told.stream().anyMatch(result -> result.state() != DeliveryState.PENDING)) {
                target.succeeded();
            }
            if (target.keptReserve()) {
                tellPause(target.failure().orElse(""));
            }
            return judge.judge(work, told);
        } catch (TransientFailure e) {
            if (target.failed(String.valueOf(e.getMessage()), e.retryAfter())) {
                tellPause(e.getMessage());
            }
            return judge.judge(work, e);
        } catch (TributaryException e) {
            // The target did answer.
            target.succeeded();
            return judge.judge(work, e);
        }
    }

    private void tellPause(@Nullable String reason) {
        LOG.warn(
                "Delivery to {} pauses until {}: {}",
                target.name(),
                target.pausedUntil().orElse(null),
                reason);
    }

    private boolean stoppedWithin(long millis) {
        try {
            return stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
