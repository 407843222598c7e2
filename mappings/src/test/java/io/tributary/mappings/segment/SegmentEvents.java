package io.tributary.mappings.segment;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of the tracking API, and what they are mapped to. */
final class SegmentEvents {

    static final Instant RECEIVED = Instant.parse("2026-11-20T10:10:00Z");
    private static final SegmentMapping MAPPING = new SegmentMapping();
    private static final Map<String, String> SETTINGS =
            Map.of("region", "ES", "orders", "shopify/eu-store", "accounts", "shop/eu");

    private SegmentEvents() {}

    static List<Interaction> map(byte[] body) {
        return map(body, SETTINGS, Map.of());
    }

    static List<Interaction> map(
            byte[] body, Map<String, String> settings, Map<String, String> headers) {
        return MAPPING.map(
                new RawEvent(
                        "web/eu",
                        "sha256:0",
                        "segment",
                        RECEIVED,
                        "application/json",
                        settings,
                        headers,
                        body));
    }

    static Interaction one(String body, Map<String, String> settings, Map<String, String> headers) {
        List<Interaction> mapped = map(body.getBytes(StandardCharsets.UTF_8), settings, headers);
        if (mapped.size() != 1) {
            throw new AssertionError("not one interaction but " + mapped.size());
        }
        return mapped.get(0);
    }

    static Interaction one(String body) {
        return one(body, SETTINGS, Map.of());
    }
}
