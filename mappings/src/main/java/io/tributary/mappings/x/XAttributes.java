package io.tributary.mappings.x;

import io.tributary.mappings.payload.Payloads;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the attributes of posts and messages. */
final class XAttributes {

    private XAttributes() {}

    static Map<String, Object> common(Map<String, Object> told, XContext context) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "x");
        put(attributes, "account", context.account());
        attributes.putAll(told);
        put(attributes, "blocked", context.blocked() ? true : null);
        return attributes;
    }

    /** Adds it unless it is null, blank or empty. */
    static void put(Map<String, Object> attributes, String name, @Nullable Object value) {
        boolean empty =
                value == null
                        || (value instanceof String text && Payloads.text(text) == null)
                        || (value instanceof Collection<?> list && list.isEmpty());
        if (!empty) {
            attributes.put(name, value);
        }
    }
}
