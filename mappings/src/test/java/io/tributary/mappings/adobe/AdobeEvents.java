package io.tributary.mappings.adobe;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of Adobe, and what they are mapped to. */
final class AdobeEvents {

    private static final AdobeMapping MAPPING = new AdobeMapping();

    private AdobeEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "adobe-commerce/eu",
                        "sha256:0",
                        "adobe-commerce",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/json",
                        Map.of("region", "ES", "accounts", "shop/eu"),
                        Map.of(),
                        body));
    }
}
