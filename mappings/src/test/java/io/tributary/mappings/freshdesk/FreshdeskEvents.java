package io.tributary.mappings.freshdesk;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events, and what they are mapped to. */
final class FreshdeskEvents {

    private static final FreshdeskMapping MAPPING = new FreshdeskMapping();

    private FreshdeskEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "freshdesk/eu",
                        "sha256:0",
                        "freshdesk",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/json",
                        Map.of("region", "ES", "accounts", "shop/eu", "own", "@shop.example"),
                        Map.of(),
                        body));
    }
}
