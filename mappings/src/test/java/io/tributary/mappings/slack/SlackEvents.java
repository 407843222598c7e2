package io.tributary.mappings.slack;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Raw events of a Slack app, and what they are mapped to. */
final class SlackEvents {

    static final Goldens RECORDED = new Goldens("messaging/slack");
    static final Goldens WRITTEN = Goldens.samples("slack");

    private static final SlackMapping MAPPING = new SlackMapping();

    private SlackEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "slack/main",
                        "sha256:0",
                        "slack",
                        Instant.parse("2026-11-20T10:00:00Z"),
                        "application/json",
                        Map.of("own", "U02JOE,T0OTHER", "region", "ES"),
                        Map.of(),
                        body));
    }

    /** Maps JSON that is written with single quotes. */
    static List<Interaction> map(String json) {
        return map(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** What Slack sends: what comes of buttons and forms is a field of a form itself. */
    static Map<String, byte[]> bodies(String file) {
        Map<String, byte[]> bodies = new LinkedHashMap<>(WRITTEN.samplesOf(file));
        if (file.equals("interactive")) {
            bodies.replaceAll((name, payload) -> form(payload));
        }
        return bodies;
    }

    static byte[] form(byte[] payload) {
        String json = new String(payload, StandardCharsets.UTF_8);
        return ("payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** All that the sample of that name in that file is mapped to. */
    static List<Interaction> samples(String file, String name) {
        byte[] sample = bodies(file).get(name);
        if (sample == null) {
            throw new IllegalArgumentException("no sample " + name + " in " + file);
        }
        return map(sample);
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
