package io.tributary.mappings.twilio;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of Twilio messaging, and what they are mapped to. */
final class TwilioSmsEvents {

    static final Goldens RECORDED = new Goldens("messaging/twilio-sms");
    static final Goldens WRITTEN = Goldens.samples("twilio-sms");

    private static final TwilioSmsMapping MAPPING = new TwilioSmsMapping();

    private TwilioSmsEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "twilio/sms",
                        "sha256:0",
                        "twilio-sms",
                        Instant.parse("2026-11-20T10:00:00Z"),
                        null,
                        Map.of("region", "US"),
                        Map.of(),
                        body));
    }

    static List<Interaction> map(String body) {
        return map(body.getBytes(StandardCharsets.UTF_8));
    }

    static Interaction sample(String name) {
        return map(WRITTEN.bytes(name)).get(0);
    }
}
