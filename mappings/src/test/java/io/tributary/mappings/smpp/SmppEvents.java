package io.tributary.mappings.smpp;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Raw events of an SMSC, and what they are mapped to. */
final class SmppEvents {

    static final Goldens RECORDED = new Goldens("messaging/smpp");
    static final Goldens WRITTEN = Goldens.samples("smpp");
    static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");

    private static final SmppMapping MAPPING = new SmppMapping();

    private SmppEvents() {}

    static List<Interaction> map(byte[] body) {
        return map(body, TEN, Map.of());
    }

    static List<Interaction> map(byte[] body, Instant receivedAt, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.putIfAbsent("region", "GB");
        return MAPPING.map(
                new RawEvent(
                        "smpp/carrier",
                        "sha256:0",
                        "smpp",
                        receivedAt,
                        "application/json",
                        settings,
                        Map.of(),
                        body));
    }

    /** Maps JSON that is written with single quotes. */
    static List<Interaction> map(String json) {
        return map(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static byte[] body(String file, String name) {
        byte[] sample = WRITTEN.samplesOf(file).get(name);
        if (sample == null) {
            throw new IllegalArgumentException("no sample " + name + " in " + file);
        }
        return sample;
    }

    /** The one interaction that the sample is mapped to. */
    static Interaction sample(String file, String name) {
        return sample(file, name, TEN, Map.of());
    }

    static Interaction sample(
            String file, String name, Instant receivedAt, Map<String, String> settings) {
        List<Interaction> mapped = map(body(file, name), receivedAt, settings);
        if (mapped.size() != 1) {
            throw new IllegalStateException("mapped to " + mapped.size() + ", not one");
        }
        return mapped.get(0);
    }
}
