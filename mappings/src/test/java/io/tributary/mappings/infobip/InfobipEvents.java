package io.tributary.mappings.infobip;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of Infobip, and what they are mapped to. */
final class InfobipEvents {

    static final Goldens RECORDED = new Goldens("messaging/infobip-sms");
    static final Goldens WRITTEN = Goldens.samples("infobip-sms");
    static final Goldens RCS_RECORDED = new Goldens("messaging/rcs-infobip");
    static final Goldens RCS_WRITTEN = Goldens.samples("rcs-infobip");

    private static final InfobipMapping MAPPING = new InfobipMapping();

    private InfobipEvents() {}

    static List<Interaction> map(byte[] body) {
        return map(body, Map.of("region", "GB"));
    }

    static List<Interaction> mapRcs(byte[] body) {
        return map(body, Map.of("region", "GB", "network", "RCS"));
    }

    private static List<Interaction> map(byte[] body, Map<String, String> settings) {
        return MAPPING.map(
                new RawEvent(
                        "infobip/sms",
                        "sha256:0",
                        "infobip",
                        Instant.parse("2026-11-20T10:00:00Z"),
                        "application/json",
                        settings,
                        Map.of(),
                        body));
    }

    /** Maps JSON that is written with single quotes. */
    static List<Interaction> map(String json) {
        return map(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** All that the sample of that name in that file is mapped to. */
    static List<Interaction> samples(String file, String name) {
        return samples(WRITTEN, file, name);
    }

    /** All that the sample of RCS of that name is mapped to. */
    static List<Interaction> rcs(String name) {
        return samples(RCS_WRITTEN, "results", name);
    }

    private static List<Interaction> samples(Goldens goldens, String file, String name) {
        byte[] sample = goldens.samplesOf(file).get(name);
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
