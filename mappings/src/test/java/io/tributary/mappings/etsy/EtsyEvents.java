package io.tributary.mappings.etsy;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of Etsy, and what they are mapped to. */
final class EtsyEvents {

    private static final EtsyMapping MAPPING = new EtsyMapping();

    private EtsyEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "etsy/eu",
                        "sha256:0",
                        "etsy",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/json",
                        Map.of("region", "ES", "accounts", "shop/eu"),
                        Map.of(),
                        body));
    }
}
