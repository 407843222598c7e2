package io.tributary.mappings.woocommerce;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Raw events of a shop, and what they are mapped to. */
final class WooEvents {

    static final Instant RECEIVED_AT = Instant.parse("2026-11-23T10:00:00Z");

    private static final WooMapping MAPPING = new WooMapping();

    private WooEvents() {}

    static List<Interaction> map(@Nullable String topic, String json) {
        return map(topic, json.getBytes(StandardCharsets.UTF_8));
    }

    static List<Interaction> map(@Nullable String topic, byte[] body) {
        Map<String, String> headers =
                topic == null
                        ? Map.of()
                        : Map.of(
                                "x-wc-webhook-topic",
                                topic,
                                "x-wc-webhook-source",
                                "https://shop.example.com/eu");
        return MAPPING.map(
                new RawEvent(
                        "woocommerce/eu-store",
                        "d-1",
                        "woocommerce",
                        RECEIVED_AT,
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
