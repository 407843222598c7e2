package io.tributary.mappings.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Deletions, and the topics that have no mapper of their own. */
final class ShopifyNotices {

    /** Shopify never gives an id a second time: a deletion beats whatever comes late. */
    private static final long FINAL_REVISION = 9_007_199_254_740_991L;

    private ShopifyNotices() {}

    /**
     * Withdraws the interaction. Shopify signs the body and not the topic: a body that was signed
     * as an order must not come back as the order's deletion, and a deletion carries little but the
     * id.
     *
     * @throws PayloadRejected if there is no id, or a whole payload
     */
    static Interaction deletion(ShopifyResource resource, JsonNode node, ShopifyDelivery delivery) {
        if (resource.isWhole(node)) {
            throw new PayloadRejected(
                    delivery.path(), "is a whole payload under the topic of a deletion");
        }
        ShopifyNotice notice = JsonPayload.read(node, ShopifyNotice.class, delivery.path());
        return Interaction.builder()
                .source(delivery.source())
                .sourceEventId(ShopifyConversions.eventId(resource.prefix(), notice.id(), delivery))
                .revision(FINAL_REVISION)
                .deleted(true)
                .kind(resource == ShopifyResource.ORDER ? Kind.ORDER : Kind.EVENT)
                .channel(Channel.SHOP)
                .direction(Direction.INBOUND)
                .occurredAt(delivery.triggeredAt())
                .participant(ShopifyBuyerConversions.unnamed())
                .attributes(ShopifyConversions.attributes(delivery, Map.of()))
                .build();
    }

    /** The event, if a customer or an order can be seen in it. */
    static Optional<Interaction> event(JsonNode node, ShopifyDelivery delivery) {
        ShopifyNotice notice =
                JsonPayload.read(content(node), ShopifyNotice.class, delivery.path());
        List<Reference> order =
                ShopifyConversions.orderReferences(null, notice.orderId(), delivery);
        Participant customer = customer(notice, delivery);
        return order.isEmpty() && customer.identifiers().isEmpty()
                ? Optional.empty()
                : Optional.of(event(notice, order, customer, delivery));
    }

    /** {@code orders/edited} has all it says one level down. */
    private static JsonNode content(JsonNode node) {
        return node.size() == 1 && node.path("order_edit").isObject()
                ? node.path("order_edit")
                : node;
    }

    private static Interaction event(
            ShopifyNotice notice,
            List<Reference> order,
            Participant customer,
            ShopifyDelivery delivery) {
        return Interaction.builder()
                .source(delivery.source())
                .sourceEventId("event:" + delivery.eventId())
                .kind(Kind.EVENT)
                .channel(Channel.SHOP)
                .direction(Direction.INTERNAL)
                .occurredAt(time(notice, delivery))
                .status(ShopifyConversions.word(notice.status()))
                .subject(delivery.topic())
                .participant(customer)
                .thread(ShopifyConversions.orderThread(notice.orderId()))
                .references(order)
                .attributes(ShopifyConversions.attributes(delivery, Map.of()))
                .build();
    }

    private static Instant time(ShopifyNotice notice, ShopifyDelivery delivery) {
        return Stream.of(notice.happenedAt(), notice.updatedAt(), notice.createdAt())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(delivery.triggeredAt());
    }

    /** Of a customer whose data are to be forgotten nothing but the account is taken up. */
    private static Participant customer(ShopifyNotice notice, ShopifyDelivery delivery) {
        if (Objects.toString(delivery.topic(), "").endsWith("/redact")) {
            String id = notice.customer() == null ? null : Payloads.text(notice.customer().id());
            return id == null ? ShopifyBuyerConversions.unnamed() : account(id, delivery);
        }
        return ShopifyBuyerConversions.participants(
                        new ShopifyBuyer(notice.customer(), notice.email(), notice.phone(), null),
                        delivery)
                .get(0);
    }

    private static Participant account(String id, ShopifyDelivery delivery) {
        return new Participant(
                ParticipantRole.CUSTOMER,
                null,
                List.of(ShopifyBuyerConversions.account(id, delivery)));
    }
}
