package io.tributary.routes.delivery.message;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.mappings.delivered.Changes;
import java.util.List;
import java.util.stream.Stream;

/**
 * The messages of a delivery.
 *
 * @param maxBytes what the other side takes; a larger one is parked
 */
record ChangeMessages(int maxBytes) {

    List<ChangeMessage> of(CustomerDelivery delivery) {
        return all(delivery).filter(this::fits).toList();
    }

    /** Once they are sent. The messages are made again from the delivery: a pure function. */
    List<DeliveryResult> results(CustomerDelivery delivery) {
        return all(delivery).map(this::result).toList();
    }

    private static Stream<ChangeMessage> all(CustomerDelivery delivery) {
        return Changes.of(delivery).stream().map(ChangeMessage::of);
    }

    private DeliveryResult result(ChangeMessage message) {
        return fits(message)
                ? DeliveryResult.delivered(message.change().interaction(), message.change().id())
                : DeliveryResult.parked(
                        message.change().interaction(),
                        "the message has more than " + maxBytes + " bytes");
    }

    private boolean fits(ChangeMessage message) {
        return message.bytes() <= maxBytes;
    }
}
