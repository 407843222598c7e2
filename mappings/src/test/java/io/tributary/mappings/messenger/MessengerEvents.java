package io.tributary.mappings.messenger;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Raw events of Messenger, and what they are mapped to. */
final class MessengerEvents {

    static final Goldens RECORDED = new Goldens("messaging/facebook-messenger");
    static final Goldens WRITTEN = Goldens.samples("messenger");

    private static final MessengerMapping MAPPING = new MessengerMapping();

    private MessengerEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "messenger/main",
                        "sha256:0",
                        "messenger",
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

    static List<Interaction> sample(String file, String name) {
        return map(Objects.requireNonNull(WRITTEN.samplesOf(file).get(name), name));
    }
}
