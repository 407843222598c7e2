package io.tributary.mappings.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.JsonPayload;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.factory.Mappers;

/**
 * Mapping {@code shopify}: webhooks of a shop, and what its REST API lists.
 *
 * <p>The transport header {@code x-shopify-topic} says what a payload is; without it the shape of
 * the payload decides. Topics that have no mapper become one {@code event} if a customer or an
 * order can be seen in them, and are ignored if not. Settings: {@code region}, the country of
 * national phone numbers whose address names none.
 */
public final class ShopifyMapping implements Mapping {

    private final ShopifyOrderMapper orders = Mappers.getMapper(ShopifyOrderMapper.class);
    private final ShopifyRefundMapper refunds = Mappers.getMapper(ShopifyRefundMapper.class);
    private final ShopifyFulfillmentMapper parcels =
            Mappers.getMapper(ShopifyFulfillmentMapper.class);
    private final ShopifyCheckoutMapper checkouts = Mappers.getMapper(ShopifyCheckoutMapper.class);
    private final ShopifyDisputeMapper disputes = Mappers.getMapper(ShopifyDisputeMapper.class);
    private final ShopifyCustomerMapper customers = Mappers.getMapper(ShopifyCustomerMapper.class);
    private final ShopifyLogEntryMapper log = Mappers.getMapper(ShopifyLogEntryMapper.class);

    @Override
    public String name() {
        return "shopify";
    }

    @Override
    public String platform() {
        return "shopify";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        ShopifyDelivery delivery = ShopifyDelivery.of(event);
        return ShopifyEnvelope.open(JsonPayload.object(event.body())).stream()
                .flatMap(payload -> map(payload, delivery.at(payload.path())).stream())
                .toList();
    }

    private Optional<Interaction> map(ShopifyEnvelope.Payload payload, ShopifyDelivery delivery) {
        String topic = delivery.topic();
        if (topic == null) {
            return map(recognised(payload), payload.node(), delivery);
        }
        Optional<ShopifyResource> deleted = ShopifyResource.deletedBy(topic);
        if (deleted.isPresent()) {
            return Optional.of(ShopifyNotices.deletion(deleted.get(), payload.node(), delivery));
        }
        ShopifyResource resource =
                ShopifyResource.ofTopic(topic, payload.node()).orElse(payload.wrapper());
        return resource == null
                ? ShopifyNotices.event(payload.node(), delivery)
                : map(resource, payload.node(), delivery);
    }

    private static ShopifyResource recognised(ShopifyEnvelope.Payload payload) {
        ShopifyResource wrapper = payload.wrapper();
        return wrapper != null
                ? wrapper
                : ShopifyResource.ofShape(payload.node()).orElseThrow(ShopifyMapping::unknown);
    }

    private static PayloadRejected unknown() {
        return new PayloadRejected(
                "",
                "cannot be recognised as a payload of Shopify; keep the transport header"
                        + " X-Shopify-Topic with the event");
    }

    private Optional<Interaction> map(
            ShopifyResource resource, JsonNode node, ShopifyDelivery delivery) {
        return Optional.ofNullable(
                switch (resource) {
                    case ORDER ->
                            orders.toInteraction(
                                    read(node, ShopifyOrder.class, delivery), delivery);
                    case REFUND ->
                            refunds.toInteraction(
                                    read(node, ShopifyRefund.class, delivery), delivery);
                    case FULFILLMENT ->
                            parcels.toInteraction(
                                    read(node, ShopifyFulfillment.class, delivery), delivery);
                    case CHECKOUT ->
                            checkouts.toInteraction(
                                    read(node, ShopifyCheckout.class, delivery), delivery);
                    case DISPUTE ->
                            disputes.toInteraction(
                                    read(node, ShopifyDispute.class, delivery), delivery);
                    case CUSTOMER ->
                            customers.toInteraction(
                                    read(node, ShopifyCustomer.class, delivery), delivery);
                    case LOG_ENTRY ->
                            logEntry(read(node, ShopifyLogEntry.class, delivery), delivery);
                });
    }

    /** Log entries about products, discounts and the like are nobody's history. */
    private @Nullable Interaction logEntry(ShopifyLogEntry entry, ShopifyDelivery delivery) {
        return "Order".equals(entry.subjectType()) ? log.toInteraction(entry, delivery) : null;
    }

    private static <T> T read(JsonNode node, Class<T> type, ShopifyDelivery delivery) {
        return JsonPayload.read(node, type, delivery.path());
    }
}
