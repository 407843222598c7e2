package io.tributary.mappings.amazon;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of Amazon, and what they are mapped to. */
final class AmazonEvents {

    private static final AmazonMapping MAPPING = new AmazonMapping();

    private AmazonEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "amazon/eu",
                        "sha256:0",
                        "amazon",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/json",
                        Map.of("region", "ES", "accounts", "shop/eu"),
                        Map.of(),
                        body));
    }
}
