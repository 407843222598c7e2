package io.tributary.mappings.zendesk;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Raw events of an account, and what they are mapped to. */
final class ZendeskEvents {

    private static final ZendeskMapping MAPPING = new ZendeskMapping();
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "region",
                    "ES",
                    "accounts",
                    "shop/eu",
                    "own",
                    "@shop.example",
                    "agents",
                    "235323");

    private ZendeskEvents() {}

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
                        "zendesk/eu",
                        "sha256:0",
                        "zendesk",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        type,
                        settings,
                        Map.of(),
                        body));
    }
}
