package io.tributary.mappings.typeform;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of forms, and what they are mapped to. */
final class TypeformEvents {

    private static final TypeformMapping MAPPING = new TypeformMapping();

    private TypeformEvents() {}

    static List<Interaction> map(byte[] body) {
        return map(body, Map.of("region", "ES", "orders", "shopify/eu-store"));
    }

    static List<Interaction> map(byte[] body, Map<String, String> settings) {
        return MAPPING.map(
                new RawEvent(
                        "typeform/eu",
                        "sha256:0",
                        "typeform",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/json",
                        settings,
                        Map.of(),
                        body));
    }

    /** What a submitted response with these fields, each with a comma before, is mapped to. */
    static Interaction one(String fields, Map<String, String> settings) {
        String body =
                """
                {"event_type": "form_response", "form_response":
                  {"token": "t", "submitted_at": "2026-11-20T10:05:00Z"%s}}"""
                        .formatted(fields);
        List<Interaction> mapped = map(body.getBytes(StandardCharsets.UTF_8), settings);
        if (mapped.size() != 1) {
            throw new AssertionError("not one interaction but " + mapped.size());
        }
        return mapped.get(0);
    }
}
