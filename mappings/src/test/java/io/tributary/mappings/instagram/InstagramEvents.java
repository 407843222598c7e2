package io.tributary.mappings.instagram;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Raw events of Instagram, and what they are mapped to. */
final class InstagramEvents {

    static final Goldens RECORDED = new Goldens("social/instagram");
    static final Goldens WRITTEN = Goldens.samples("instagram");

    private static final InstagramMapping MAPPING = new InstagramMapping();

    private InstagramEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "instagram/main",
                        "sha256:0",
                        "instagram",
                        Instant.parse("2026-11-20T10:00:00Z"),
                        "application/json",
                        Map.of("own", "tienda"),
                        Map.of(),
                        body));
    }

    /** Maps JSON that is written with single quotes. */
    static List<Interaction> map(String json) {
        return map(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static List<Interaction> sample(String file, String name) {
        return map(Objects.requireNonNull(WRITTEN.samplesOf(file).get(name), name));
    }
}
