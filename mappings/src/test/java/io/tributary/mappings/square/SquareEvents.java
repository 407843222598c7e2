package io.tributary.mappings.square;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of Square, and what they are mapped to. */
final class SquareEvents {

    private static final SquareMapping MAPPING = new SquareMapping();

    private SquareEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "square/eu",
                        "sha256:0",
                        "square",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/json",
                        Map.of("region", "ES", "accounts", "shop/eu"),
                        Map.of(),
                        body));
    }
}
