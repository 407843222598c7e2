package io.tributary.mappings.bigcommerce;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of BigCommerce, and what they are mapped to. */
final class BigCommerceEvents {

    private static final BigCommerceMapping MAPPING = new BigCommerceMapping();

    private BigCommerceEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "bigcommerce/eu",
                        "sha256:0",
                        "bigcommerce",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/json",
                        Map.of("region", "ES", "accounts", "shop/eu"),
                        Map.of(),
                        body));
    }
}
