package io.tributary.mappings.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.JsonPayload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mapstruct.factory.Mappers;

/**
 * Mapping {@code woocommerce}: webhooks of a shop, and the resources of its REST API (wc/v3).
 *
 * <p>The transport header {@code x-wc-webhook-topic} says what a payload is; without it the shape
 * of the payload decides. There is no topic for refunds: orders tell of them. Products, coupons and
 * actions are ignored; topics of extensions become one {@code event} if a customer can be seen in
 * them. Settings: {@code region}, the country of national phone numbers whose address names none.
 */
public final class WooMapping implements Mapping {

    private final WooOrderMapper orders = Mappers.getMapper(WooOrderMapper.class);
    private final WooRefundMapper refunds = Mappers.getMapper(WooRefundMapper.class);
    private final WooCustomerMapper customers = Mappers.getMapper(WooCustomerMapper.class);

    @Override
    public String name() {
        return "woocommerce";
    }

    @Override
    public String platform() {
        return "woocommerce";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        WooDelivery delivery = WooDelivery.of(event);
        JsonNode node = JsonPayload.object(event.body());
        String topic = delivery.topic();
        if (topic == null) {
            return map(WooResource.ofShape(node).orElseThrow(WooMapping::unknown), node, delivery);
        }
        Optional<WooResource> resource = WooResource.ofTopic(topic);
        return resource.isPresent()
                ? map(resource.get(), node, delivery)
                : WooNotices.event(topic, node, delivery).stream().toList();
    }

    private static PayloadRejected unknown() {
        return new PayloadRejected(
                "",
                "cannot be recognised as a payload of WooCommerce; keep the transport header"
                        + " X-WC-Webhook-Topic with the event");
    }

    private List<Interaction> map(WooResource resource, JsonNode node, WooDelivery delivery) {
        return switch (resource) {
            case ORDER, CUSTOMER, REFUND -> mapped(resource, node, delivery);
            case PRODUCT, COUPON, WEBHOOK, ACTION -> List.of();
        };
    }

    private List<Interaction> mapped(WooResource resource, JsonNode node, WooDelivery delivery) {
        if ((resource.prefix() + ".deleted").equals(delivery.topic())) {
            return List.of(WooNotices.deletion(resource, node, delivery));
        }
        rejectError(node);
        return switch (resource) {
            case ORDER -> order(JsonPayload.read(node, WooOrder.class, ""), delivery);
            case CUSTOMER ->
                    List.of(
                            customers.toInteraction(
                                    JsonPayload.read(node, WooCustomer.class, ""), delivery));
            default ->
                    List.of(
                            refunds.toInteraction(
                                    JsonPayload.read(node, WooRefund.class, ""), delivery));
        };
    }

    /** The shop sends the REST API's error where the webhook's user may not read the resource. */
    private static void rejectError(JsonNode node) {
        if (!node.has("id") && node.path("data").has("status") && node.has("code")) {
            throw new PayloadRejected(
                    "code",
                    "is an error of the shop's REST API: make the webhook as a user who may read"
                            + " orders and customers");
        }
    }

    private List<Interaction> order(WooOrder order, WooDelivery delivery) {
        WooDelivery told =
                delivery.toldAt(order.modified() == null ? order.created() : order.modified());
        return Stream.concat(
                        Stream.of(orders.toInteraction(order, delivery)),
                        order.refunds().stream()
                                .map(refund -> WooRefund.of(refund, order))
                                .map(refund -> refunds.toInteraction(refund, told)))
                .toList();
    }
}
