package io.tributary.mappings.salesforce.change;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events, and what they are mapped to. */
final class SalesforceChangeEvents {

    private static final SalesforceChangeMapping MAPPING = new SalesforceChangeMapping();

    private SalesforceChangeEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "salesforce/main",
                        "sha256:0",
                        "salesforce",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/json",
                        Map.of(
                                "region",
                                "ES",
                                "own",
                                "@shop.example",
                                "hubClient",
                                "tributary",
                                "hubUser",
                                "00558000000hubX"),
                        Map.of(),
                        body));
    }
}
