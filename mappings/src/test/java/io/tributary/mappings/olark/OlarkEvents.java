package io.tributary.mappings.olark;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events, and what they are mapped to. */
final class OlarkEvents {

    static final Goldens RECORDED = new Goldens("chat/olark");
    static final Goldens WRITTEN = Goldens.samples("olark");

    private static final OlarkMapping MAPPING = new OlarkMapping();

    private OlarkEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "olark/main",
                        "sha256:0",
                        "olark",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/x-www-form-urlencoded",
                        Map.of("region", "GB"),
                        Map.of(),
                        body));
    }

    /** Maps JSON as the form that Olark sends. */
    static List<Interaction> form(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        return map(
                ("data=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /** Maps JSON that is written with single quotes. */
    static List<Interaction> map(String json) {
        return form(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** All that the sample of that name in that file is mapped to. */
    static List<Interaction> samples(String file, String name) {
        byte[] sample = WRITTEN.samplesOf(file).get(name);
        if (sample == null) {
            throw new IllegalArgumentException("no sample " + name + " in " + file);
        }
        return form(sample);
    }

    /** The one interaction that the sample is mapped to. */
    static Interaction sample(String file, String name) {
        List<Interaction> mapped = samples(file, name);
        if (mapped.size() != 1) {
            throw new IllegalStateException("mapped to " + mapped.size() + ", not one");
        }
        return mapped.get(0);
    }
}
