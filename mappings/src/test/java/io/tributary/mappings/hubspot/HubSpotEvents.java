package io.tributary.mappings.hubspot;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Raw events of a portal, and what they are mapped to. */
final class HubSpotEvents {

    private static final HubSpotMapping MAPPING = new HubSpotMapping();
    private static final Map<String, String> SETTINGS =
            Map.of("region", "ES", "own", "@shop.example");

    private HubSpotEvents() {}

    static List<Interaction> map(byte[] body) {
        return map(body, SETTINGS, "application/json");
    }

    static List<Interaction> table(byte[] body) {
        Map<String, String> settings = new TreeMap<>(SETTINGS);
        settings.put("format", "csv");
        return map(body, settings, "text/csv");
    }

    private static List<Interaction> map(byte[] body, Map<String, String> settings, String type) {
        return MAPPING.map(
                new RawEvent(
                        "hubspot/eu",
                        "sha256:0",
                        "hubspot",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        type,
                        settings,
                        Map.of(),
                        body));
    }
}
