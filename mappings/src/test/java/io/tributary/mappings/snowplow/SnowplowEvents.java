package io.tributary.mappings.snowplow;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of Snowplow, and what they are mapped to. */
final class SnowplowEvents {

    private static final SnowplowMapping MAPPING = new SnowplowMapping();

    private SnowplowEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "snowplow/eu",
                        "sha256:0",
                        "snowplow",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/json",
                        Map.of("region", "ES", "accounts", "shop/eu"),
                        Map.of(),
                        body));
    }
}
