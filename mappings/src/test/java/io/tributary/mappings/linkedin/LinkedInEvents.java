package io.tributary.mappings.linkedin;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of an organisation on LinkedIn, and what they are mapped to. */
final class LinkedInEvents {

    static final Goldens WRITTEN = Goldens.samples("linkedin");

    private static final LinkedInMapping MAPPING = new LinkedInMapping();

    private LinkedInEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "linkedin/main",
                        "sha256:0",
                        "linkedin",
                        Instant.parse("2026-11-20T10:00:00Z"),
                        "application/json",
                        Map.of("app", "hub-app", "own", "urn:li:person:ownPerson1"),
                        Map.of(),
                        body));
    }

    /** Maps JSON that is written with single quotes. */
    static List<Interaction> map(String json) {
        return map(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
