package io.tributary.routes.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Work orders on their way to the workers of a target. */
public interface DeliveryQueue {

    /**
     * Opens the queue of a target for one worker, which alone uses it.
     *
     * @throws io.tributary.history.failure.TransientFailure if the broker is away
     */
    Orders open(String target);

    /**
     * The orders that one worker takes, one at a time. All methods throw {@link
     * io.tributary.history.failure.TransientFailure} if the broker is away.
     */
    interface Orders extends AutoCloseable {

        /**
         * The lease of the next order.
         *
         * @param atMost how long to wait for one
         */
        Optional<UUID> take(Duration atMost);

        /** The order taken last is done with. */
        void acknowledge();

        /** Somebody shall take the order taken last again. */
        void giveBack();

        @Override
        void close();
    }
}
