package io.tributary.history.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one place where text is made such that PostgreSQL keeps it: U+0000, which it refuses, and
 * lone surrogates, which would silently become question marks, become U+FFFD. Everything is made so
 * before it is hashed, named or compared; the raw body stays as it is.
 */
final class SqlText {

    private static final char REPLACEMENT = '\uFFFD';

    private SqlText() {}

    static String safe(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isRefused(text, at)) {
                return replaced(text);
            }
        }
        return text;
    }

    static @Nullable String safeOrNull(@Nullable String text) {
        return text == null ? null : safe(text);
    }

    static Interaction safe(Interaction interaction) {
        JsonNode json = InteractionJson.mapper().valueToTree(interaction);
        return isSafe(json) ? interaction : InteractionJson.read(safe(json));
    }

    static Identifier safe(Identifier identifier) {
        return new Identifier(
                safe(identifier.type()),
                safeOrNull(identifier.scope()),
                safe(identifier.value()),
                identifier.region(),
                identifier.proof());
    }

    static RawEvent safe(RawEvent raw) {
        return new RawEvent(
                safe(raw.source()),
                safe(raw.eventId()),
                safe(raw.mapping()),
                raw.receivedAt(),
                safeOrNull(raw.contentType()),
                safe(raw.settings()),
                safe(raw.headers()),
                raw.body());
    }

    private static Map<String, String> safe(Map<String, String> texts) {
        Map<String, String> safe = new LinkedHashMap<>();
        texts.forEach((name, value) -> safe.put(safe(name), safe(value)));
        return safe;
    }

    private static boolean isSafe(JsonNode json) {
        if (json.isTextual()) {
            String text = json.textValue();
            return safe(text).equals(text);
        }
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!safe(field.getKey()).equals(field.getKey()) || !isSafe(field.getValue())) {
                return false;
            }
        }
        if (json.isArray()) {
            for (JsonNode element : json) {
                if (!isSafe(element)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static JsonNode safe(JsonNode json) {
        if (json.isTextual()) {
            return TextNode.valueOf(safe(json.textValue()));
        }
        if (json.isArray()) {
            ArrayNode safe = InteractionJson.mapper().createArrayNode();
            json.forEach(element -> safe.add(safe(element)));
            return safe;
        }
        if (json.isObject()) {
            ObjectNode safe = InteractionJson.mapper().createObjectNode();
            json.properties().forEach(each -> safe.set(safe(each.getKey()), safe(each.getValue())));
            return safe;
        }
        return json;
    }

    private static boolean isRefused(String text, int at) {
        char each = text.charAt(at);
        if (Character.isHighSurrogate(each)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(each)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return each == 0;
    }

    private static String replaced(String text) {
        StringBuilder safe = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            if (isRefused(text, at)) {
                safe.setCharAt(at, REPLACEMENT);
            }
        }
        return safe.toString();
    }
}
