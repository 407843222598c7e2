package io.tributary.mappings.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.payload.JsonPayload;
import java.util.Map;
import java.util.Optional;

/** Deletions, and the topics that have no mapper of their own. */
final class WooNotices {

    /** WordPress never gives an id a second time: the deletion of an account is the last word. */
    private static final long FINAL_REVISION = 9_007_199_254_740_991L;

    private WooNotices() {}

    /**
     * Withdraws the interaction. An order goes to the bin first, from which it can come back; so
     * its deletion beats what was changed before, and not what is changed later.
     *
     * <p>WooCommerce signs the body and not the topic: a body that was signed as an order must not
     * come back as the order's deletion, and a deletion carries nothing but the id.
     *
     * @throws PayloadRejected if there is no id, or a whole payload
     */
    static Interaction deletion(WooResource resource, JsonNode node, WooDelivery delivery) {
        if (resource.isWhole(node)) {
            throw new PayloadRejected("", "is a whole payload under the topic of a deletion");
        }
        WooNotice notice = JsonPayload.read(node, WooNotice.class, "");
        boolean order = resource == WooResource.ORDER;
        return Interaction.builder()
                .source(delivery.source())
                .sourceEventId(WooConversions.eventId(resource.prefix(), notice.id()))
                .revision(order ? delivery.receivedAt().toEpochMilli() : FINAL_REVISION)
                .deleted(true)
                .kind(order ? Kind.ORDER : Kind.EVENT)
                .channel(Channel.SHOP)
                .direction(Direction.INBOUND)
                .occurredAt(delivery.receivedAt())
                .participant(WooParties.unnamed())
                .attributes(WooConversions.attributes(delivery, Map.of()))
                .build();
    }

    /** The event, if a customer can be seen in it; extensions have topics of their own. */
    static Optional<Interaction> event(String topic, JsonNode node, WooDelivery delivery) {
        WooNotice notice = JsonPayload.read(node, WooNotice.class, "");
        Participant customer =
                WooParties.buyer(notice.customerId(), null, notice.billing(), null, delivery)
                        .get(0);
        return customer.identifiers().isEmpty()
                ? Optional.empty()
                : Optional.of(event(topic, notice, customer, delivery));
    }

    private static Interaction event(
            String topic, WooNotice notice, Participant customer, WooDelivery delivery) {
        return Interaction.builder()
                .source(delivery.source())
                .sourceEventId("event:" + delivery.eventId())
                .kind(Kind.EVENT)
                .channel(Channel.SHOP)
                .direction(Direction.INTERNAL)
                .occurredAt(notice.time(delivery))
                .status(WooConversions.word(notice.status()))
                .subject(topic)
                .participant(customer)
                .thread(WooConversions.orderThread(notice.parentId()))
                .references(WooConversions.orderReferences(null, notice.parentId(), delivery))
                .attributes(WooConversions.attributes(delivery, Map.of()))
                .build();
    }
}
