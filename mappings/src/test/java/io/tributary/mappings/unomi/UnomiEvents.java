package io.tributary.mappings.unomi;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of Unomi, and what they are mapped to. */
final class UnomiEvents {

    private static final UnomiMapping MAPPING = new UnomiMapping();

    private UnomiEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "unomi/eu",
                        "sha256:0",
                        "unomi",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/json",
                        Map.of("region", "ES", "accounts", "shop/eu"),
                        Map.of(),
                        body));
    }
}
