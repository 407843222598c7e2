package io.tributary.mappings.dynamics;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events, and what they are mapped to. */
final class DynamicsEvents {

    private static final DynamicsMapping MAPPING = new DynamicsMapping();

    private DynamicsEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "dynamics/eu",
                        "sha256:0",
                        "dynamics",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/json",
                        Map.of(
                                "region",
                                "ES",
                                "own",
                                "@shop.example",
                                "hubUser",
                                "95c2dd85-e89e-e711-8122-000d3aa2331c"),
                        Map.of(),
                        body));
    }
}
