package io.tributary.mappings.shopify;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Raw events of a shop, and what they are mapped to. */
final class ShopifyEvents {

    private static final ShopifyMapping MAPPING = new ShopifyMapping();

    private ShopifyEvents() {}

    static List<Interaction> map(@Nullable String topic, String json) {
        return map(topic, json.getBytes(StandardCharsets.UTF_8));
    }

    static List<Interaction> map(@Nullable String topic, byte[] body) {
        Map<String, String> headers =
                topic == null
                        ? Map.of()
                        : Map.of(
                                "x-shopify-topic",
                                topic,
                                "x-shopify-shop-domain",
                                "eu-store.myshopify.com");
        return MAPPING.map(
                new RawEvent(
                        "shopify/eu-store",
                        "b54557e4-bdd9-4b37-8a5f-bf7d70bcd043",
                        "shopify",
                        Instant.parse("2026-11-20T10:00:00Z"),
                        "application/json",
                        Map.of("region", "ES"),
                        headers,
                        body));
    }

    static Interaction one(@Nullable String topic, String json) {
        List<Interaction> mapped = map(topic, json);
        if (mapped.size() != 1) {
            throw new AssertionError("not one interaction but " + mapped.size());
        }
        return mapped.get(0);
    }
}
