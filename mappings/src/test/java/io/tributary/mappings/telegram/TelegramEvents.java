package io.tributary.mappings.telegram;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of a Telegram bot, and what they are mapped to. */
final class TelegramEvents {

    private static final TelegramMapping MAPPING = new TelegramMapping();

    private TelegramEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "telegram/main",
                        "sha256:0",
                        "telegram",
                        Instant.parse("2026-11-20T10:00:00Z"),
                        "application/json",
                        Map.of("own", "611000042", "region", "ES"),
                        Map.of(),
                        body));
    }

    /** Maps JSON that is written with single quotes. */
    static List<Interaction> map(String json) {
        return map(bytes(json));
    }

    static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
