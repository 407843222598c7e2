package io.tributary.mappings.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** The kinds of payload, in the order in which a shape is recognised. */
@SuppressWarnings("ImmutableEnumChecker") // predicates without state
enum WooResource {
    REFUND("refund", node -> node.has("refunded_payment")),
    ORDER("order", node -> has(node, "line_items", "status") && node.has("order_key")),
    CUSTOMER("customer", node -> has(node, "username", "billing")),
    /** What the shop sells and how it is run is nobody's history. */
    PRODUCT("product", node -> node.has("catalog_visibility")),
    COUPON("coupon", node -> node.has("discount_type")),
    WEBHOOK("webhook", node -> node.has("delivery_url")),
    /** A hook of WordPress and its first argument, of which cannot be told what it counts. */
    ACTION("action", node -> has(node, "action", "arg"));

    private final String family;
    private final Predicate<JsonNode> shape;

    WooResource(String family, Predicate<JsonNode> shape) {
        this.family = family;
        this.shape = shape;
    }

    private static boolean has(JsonNode node, String... fields) {
        return Arrays.stream(fields).allMatch(node::has);
    }

    /** The resource that a topic such as {@code order.updated} says. */
    static Optional<WooResource> ofTopic(String topic) {
        return Arrays.stream(values())
                .filter(each -> topic.startsWith(each.family + "."))
                .findFirst();
    }

    static Optional<WooResource> ofShape(JsonNode payload) {
        return Arrays.stream(values()).filter(each -> each.shape.test(payload)).findFirst();
    }

    /** Whether the payload is a whole one of this kind, and not only its id. */
    boolean isWhole(JsonNode payload) {
        return shape.test(payload);
    }

    /** What stands before the id in a source event id. */
    String prefix() {
        return family;
    }
}
