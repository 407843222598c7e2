package io.tributary.mappings.ebay;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of Ebay, and what they are mapped to. */
final class EbayEvents {

    private static final EbayMapping MAPPING = new EbayMapping();

    private EbayEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "ebay/eu",
                        "sha256:0",
                        "ebay",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/json",
                        Map.of("region", "ES", "accounts", "shop/eu"),
                        Map.of(),
                        body));
    }
}
