package io.tributary.mappings.requesttracker;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events, and what they are mapped to. */
final class RequestTrackerEvents {

    private static final RequestTrackerMapping MAPPING = new RequestTrackerMapping();

    private RequestTrackerEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "request-tracker/main",
                        "sha256:0",
                        "request-tracker",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/json",
                        Map.of("region", "ES", "own", "@shop.example"),
                        Map.of(),
                        body));
    }
}
