package io.tributary.mappings.x;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of X, and what they are mapped to. */
final class XEvents {

    static final List<String> RECORDED =
            List.of("social/twitter-account-activity", "social/twitter-v2", "social/twitter-v1");
    static final Goldens WRITTEN = Goldens.samples("x");

    private static final XMapping MAPPING = new XMapping();

    private XEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "x/main",
                        "sha256:0",
                        "x",
                        Instant.parse("2026-11-20T10:00:00Z"),
                        "application/json",
                        Map.of("own", "22095868, 4012966701,1120050519182016513"),
                        Map.of(),
                        body));
    }

    /** Maps JSON that is written with single quotes. */
    static List<Interaction> map(String json) {
        return map(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
