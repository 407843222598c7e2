package io.tributary.mappings.delighted;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of an account, and what they are mapped to. */
final class DelightedEvents {

    private static final DelightedMapping MAPPING = new DelightedMapping();

    private DelightedEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "delighted/eu",
                        "sha256:0",
                        "delighted",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/json",
                        Map.of("region", "ES"),
                        Map.of(),
                        body));
    }
}
