package io.tributary.hub.delivery;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.Outbox;
import io.tributary.history.delivery.TargetBackfills;
import io.tributary.history.failure.TributaryException;
import io.tributary.routes.delivery.DeliveryTarget;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves what is owed to one target from the outbox to its queue, as far as there is room. */
final class TargetDispatcher implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TargetDispatcher.class);

    private static final int HISTORY_PER_CUSTOMER = 25;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);

    private final DeliveryTarget target;
    private final TargetSettings settings;
    private final Outbox outbox;
    private final TargetBackfills backfills;
    private final WorkOrders orders;
    private final boolean expected;
    private volatile boolean stopping;
    private boolean registered;
    private List<CustomerDelivery> unconfirmed = List.of();

    /**
     * @param expected whether history is owed to the target before a route delivers to it
     */
    TargetDispatcher(
            DeliveryTarget target,
            TargetSettings settings,
            Outbox outbox,
            TargetBackfills backfills,
            WorkOrders orders,
            boolean expected) {
        this.expected = expected;
        this.target = target;
        this.settings = settings;
        this.outbox = outbox;
        this.backfills = backfills;
        this.orders = orders;
    }

    @Override
    public void run() {
        try {
            if (register()) {
                sendUnconfirmed();
                bringHistory();
                dispatchAll();
            }
        } catch (TributaryException e) {
            LOG.warn("Nothing is dispatched to {} for now: {}", target.name(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Nothing is dispatched to {} for now", target.name(), e);
        }
    }

    /** What is under way ends soon. */
    void stop() {
        stopping = true;
    }

    @Override
    public void close() {
        orders.close();
    }

    /** Of a backfill as much as keeps the target busy for a while. */
    private void bringHistory() {
        int most = settings.customers() * HISTORY_PER_CUSTOMER;
        while (!stopping
                && target.room(1) > 0
                && backfills.advance(target.name(), 2 * most, most)) {
            LOG.debug("{} is brought history", target.name());
        }
    }

    /**
     * As far as there is room. Of a queue that is full it is looked again soon, for a fast target
     * empties it in no time, and less and less often, for a slow one does not.
     */
    private void dispatchAll() {
        Duration pause = SHORTEST_PAUSE;
        while (!stopping) {
            int free = free();
            if (free > 0) {
                if (dispatch(free) < free) {
                    return;
                }
                pause = SHORTEST_PAUSE;
            } else if (target.room(1) == 0 || pause.compareTo(settings.pollInterval()) >= 0) {
                return;
            } else {
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2);
            }
        }
    }

    /**
     * From the first time that a route delivers to it, history is owed to the target, whether or
     * not one still does. To the target of a route that was never started nothing is.
     */
    private boolean register() {
        if (!registered && (expected || target.isServed())) {
            outbox.register(target.name(), settings.terms().terms());
            registered = true;
        }
        return registered;
    }

    /** How many customers more may be leased at once. */
    private int free() {
        int room = target.room(settings.queued());
        return room == 0 ? 0 : Math.min(settings.customers(), room - orders.waiting(room));
    }

    /**
     * Answers how many there were. Work that a hub leased and died before it was sent is due again
     * once its lease runs out.
     */
    private int dispatch(int free) {
        List<CustomerDelivery> leased =
                outbox.lease(target.name(), free, settings.interactions(), settings.lease());
        unconfirmed = leased;
        orders.send(leased);
        unconfirmed = List.of();
        return leased.size();
    }

    /** Else they would wait until their lease runs out. */
    private void sendUnconfirmed() {
        if (!unconfirmed.isEmpty()) {
            orders.sendAgain(unconfirmed);
            unconfirmed = List.of();
        }
    }
}
