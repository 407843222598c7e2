package io.tributary.mappings.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The kinds of payload that have a mapper, in the order in which a shape is recognised. */
@SuppressWarnings("ImmutableEnumChecker") // sets that cannot change, predicates without state
enum ShopifyResource {
    REFUND(
            "refund",
            "refunds",
            Set.of("create"),
            node -> node.has("refund_line_items") || has(node, "order_id", "transactions")),
    FULFILLMENT(
            "fulfillment",
            "fulfillments",
            Set.of("create", "update"),
            node -> has(node, "order_id", "tracking_numbers")),
    CHECKOUT(
            "checkout",
            "checkouts",
            Set.of("create", "update"),
            node -> node.has("abandoned_checkout_url")),
    ORDER(
            "order",
            "orders",
            Set.of("create", "updated", "paid", "cancelled", "fulfilled", "partially_fulfilled"),
            node -> has(node, "line_items", "financial_status")),
    DISPUTE(
            "dispute",
            "disputes",
            Set.of("create", "update"),
            node -> node.has("network_reason_code")),
    LOG_ENTRY("event", "events", Set.of(), node -> has(node, "subject_type", "verb")),
    CUSTOMER(
            "customer",
            "customers",
            Set.of("create", "update", "enable", "disable"),
            node -> has(node, "id", "verified_email"));

    private final String singular;
    private final String plural;
    private final Set<String> verbs;
    private final Predicate<JsonNode> shape;

    ShopifyResource(String singular, String plural, Set<String> verbs, Predicate<JsonNode> shape) {
        this.singular = singular;
        this.plural = plural;
        this.verbs = verbs;
        this.shape = shape;
    }

    private static boolean has(JsonNode node, String... fields) {
        return Arrays.stream(fields).allMatch(node::has);
    }

    /** The resource that the topic says, or that a payload of the topic's family looks like. */
    static Optional<ShopifyResource> ofTopic(String topic, JsonNode payload) {
        String family = topic.substring(0, Math.max(0, topic.indexOf('/')));
        String verb = topic.substring(topic.indexOf('/') + 1);
        return Arrays.stream(values())
                .filter(each -> each.plural.equals(family))
                .filter(each -> each.verbs.contains(verb) || each.shape.test(payload))
                .findFirst();
    }

    static Optional<ShopifyResource> ofShape(JsonNode payload) {
        return Arrays.stream(values()).filter(each -> each.shape.test(payload)).findFirst();
    }

    /** The resource that the REST API wraps under this name. */
    static Optional<ShopifyResource> ofWrapper(String name) {
        return Arrays.stream(values())
                .filter(each -> each.singular.equals(name) || each.plural.equals(name))
                .findFirst();
    }

    /** The resource that a topic such as {@code orders/delete} withdraws. */
    static Optional<ShopifyResource> deletedBy(String topic) {
        return Arrays.stream(values())
                .filter(each -> topic.equals(each.plural + "/delete"))
                .findFirst();
    }

    /** Whether the payload is a whole one of this kind, and not only its id. */
    boolean isWhole(JsonNode payload) {
        return shape.test(payload);
    }

    /** What stands before the id in a source event id. */
    String prefix() {
        return singular;
    }
}
