package io.tributary.hub.delivery;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.Outbox;
import io.tributary.history.failure.TributaryException;
import io.tributary.routes.delivery.DeliveryTarget;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves what is owed to one target from the outbox to its queue, as far as there is room. */
final class TargetDispatcher implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TargetDispatcher.class);

    private final DeliveryTarget target;
    private final TargetSettings settings;
    private final Outbox outbox;
    private final WorkOrders orders;
    private final boolean expected;
    private boolean registered;
    private List<CustomerDelivery> unconfirmed = List.of();

    /**
     * @param expected whether history is owed to the target before a route delivers to it
     */
    TargetDispatcher(
            DeliveryTarget target,
            TargetSettings settings,
            Outbox outbox,
            WorkOrders orders,
            boolean expected) {
        this.expected = expected;
        this.target = target;
        this.settings = settings;
        this.outbox = outbox;
        this.orders = orders;
    }

    @Override
    public void run() {
        try {
            if (register()) {
                sendUnconfirmed();
                while (dispatch()) {
                    LOG.debug("More may be owed to {}", target.name());
                }
            }
        } catch (TributaryException e) {
            LOG.warn("Nothing is dispatched to {} for now: {}", target.name(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Nothing is dispatched to {} for now", target.name(), e);
        }
    }

    @Override
    public void close() {
        orders.close();
    }

    /**
     * From the first time that a route delivers to it, history is owed to the target, whether or
     * not one still does. To the target of a route that was never started nothing is.
     */
    private boolean register() {
        if (!registered && (expected || target.isServed())) {
            outbox.register(target.name());
            registered = true;
        }
        return registered;
    }

    /**
     * Answers whether there may be more. Work that a hub leased and died before it was sent is due
     * again once its lease runs out.
     */
    private boolean dispatch() {
        int room = target.room(settings.queued());
        if (room == 0) {
            return false;
        }
        int free = Math.min(settings.customers(), room - orders.waiting(room));
        if (free <= 0) {
            return false;
        }
        List<CustomerDelivery> leased =
                outbox.lease(target.name(), free, settings.interactions(), settings.lease());
        unconfirmed = leased;
        orders.send(leased);
        unconfirmed = List.of();
        return leased.size() == free;
    }

    /** Else they would wait until their lease runs out. */
    private void sendUnconfirmed() {
        if (!unconfirmed.isEmpty()) {
            orders.sendAgain(unconfirmed);
            unconfirmed = List.of();
        }
    }
}
