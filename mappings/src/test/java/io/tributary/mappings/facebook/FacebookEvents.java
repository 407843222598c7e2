package io.tributary.mappings.facebook;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of a Facebook page, and what they are mapped to. */
final class FacebookEvents {

    static final Goldens RECORDED = new Goldens("social/facebook-page");
    static final Goldens WRITTEN = Goldens.samples("facebook-page");

    private static final FacebookPageMapping MAPPING = new FacebookPageMapping();

    private FacebookEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "facebook/main",
                        "sha256:0",
                        "facebook-page",
                        Instant.parse("2026-11-20T10:00:00Z"),
                        "application/json",
                        Map.of(),
                        Map.of(),
                        body));
    }

    /** Maps JSON that is written with single quotes. */
    static List<Interaction> map(String json) {
        return map(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
