package io.tributary.mappings.alibaba;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events, and what they are mapped to. */
final class AlibabaEvents {

    private static final AlibabaMapping MAPPING = new AlibabaMapping();

    private AlibabaEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "alibaba/main",
                        "sha256:0",
                        "alibaba",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        null,
                        Map.of(),
                        Map.of(),
                        body));
    }
}
