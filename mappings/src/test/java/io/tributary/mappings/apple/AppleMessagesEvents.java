package io.tributary.mappings.apple;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events, and what they are mapped to. */
final class AppleMessagesEvents {

    static final Goldens WRITTEN = Goldens.samples("apple-messages");

    private static final AppleMessagesMapping MAPPING = new AppleMessagesMapping();

    private AppleMessagesEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "apple/messages",
                        "sha256:0",
                        "apple-messages",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/json",
                        Map.of(),
                        Map.of(),
                        body));
    }

    /** Maps JSON that is written with single quotes. */
    static List<Interaction> map(String json) {
        return map(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** All that the sample of that name in that file is mapped to. */
    static List<Interaction> samples(String file, String name) {
        byte[] sample = WRITTEN.samplesOf(file).get(name);
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
