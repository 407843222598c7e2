package io.tributary.mappings.whatsapp;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of a WhatsApp business account, and what they are mapped to. */
final class WhatsAppEvents {

    private static final WhatsAppMapping MAPPING = new WhatsAppMapping();

    private WhatsAppEvents() {}

    static List<Interaction> map(byte[] body) {
        return map(body, Map.of("portfolio", "portfolio-1"));
    }

    static List<Interaction> map(byte[] body, Map<String, String> settings) {
        return MAPPING.map(
                new RawEvent(
                        "whatsapp/support",
                        "sha256:0",
                        "whatsapp",
                        Instant.parse("2026-11-20T10:00:00Z"),
                        "application/json",
                        settings,
                        Map.of(),
                        body));
    }

    /** Maps a value of the field {@code messages}, written with single quotes. */
    static List<Interaction> value(String content) {
        return change("messages", content);
    }

    static List<Interaction> change(String field, String content) {
        return map(bytes(envelope(field, content)));
    }

    static String envelope(String field, String content) {
        return """
        {'object': 'whatsapp_business_account', 'entry': [{'id': '4711', 'changes': [
          {'field': '%s', 'value': {'messaging_product': 'whatsapp',
            'metadata': {'display_phone_number': '34910000000', 'phone_number_id': '99'},
            %s}}]}]}"""
                .formatted(field, content);
    }

    static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
