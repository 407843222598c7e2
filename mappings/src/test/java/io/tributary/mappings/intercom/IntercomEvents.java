package io.tributary.mappings.intercom;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events, and what they are mapped to. */
final class IntercomEvents {

    private static final IntercomMapping MAPPING = new IntercomMapping();

    private IntercomEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "intercom/eu",
                        "sha256:0",
                        "intercom",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/json",
                        Map.of("region", "ES", "accounts", "shop/eu"),
                        Map.of(),
                        body));
    }
}
