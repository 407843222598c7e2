package io.tributary.mappings.stripe;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of an account, and what they are mapped to. */
final class StripeEvents {

    private static final StripeMapping MAPPING = new StripeMapping();

    private StripeEvents() {}

    static List<Interaction> map(String json) {
        return map(json.getBytes(StandardCharsets.UTF_8));
    }

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "stripe/eu",
                        "sha256:0",
                        "stripe",
                        Instant.parse("2026-11-20T10:00:00Z"),
                        "application/json",
                        Map.of("region", "ES", "orders", "shopify/eu-store"),
                        Map.of(),
                        body));
    }

    /** What an event with the object is mapped to. */
    static List<Interaction> event(String type, long created, String object) {
        return map(
                """
                {"id": "evt_1", "object": "event", "type": "%s", "created": %d,
                 "data": {"object": %s}}"""
                        .formatted(type, created, object));
    }

    static Interaction one(String type, long created, String object) {
        List<Interaction> mapped = event(type, created, object);
        if (mapped.size() != 1) {
            throw new AssertionError("not one interaction but " + mapped.size());
        }
        return mapped.get(0);
    }
}
