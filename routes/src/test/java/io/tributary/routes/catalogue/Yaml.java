package io.tributary.routes.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads YAML into maps and lists, and walks them. */
final class Yaml {

    private Yaml() {}

    static Object load(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    /** The map under the keys, empty if there is none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node, String... keys) {
        Object found = node;
        for (String key : keys) {
            found = found instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return found instanceof Map<?, ?> ? (Map<String, Object>) found : Map.of();
    }

    static List<?> list(Object node, String key) {
        return map(node).get(key) instanceof List<?> list ? list : List.of();
    }

    static String text(Object node, String key) {
        Object value = map(node).get(key);
        return value == null ? "" : value.toString();
    }

    /** Shows each value that is neither map nor list, with the key that it stands under. */
    static void eachValue(Object node, String key, BiConsumer<String, String> visitor) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, value) -> eachValue(value, String.valueOf(name), visitor));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> eachValue(value, key, visitor));
        } else if (node != null) {
            visitor.accept(key, node.toString());
        }
    }

    /** All maps below that have a uri. */
    static List<Map<String, Object>> endpoints(Object node) {
        List<Map<String, Object>> found = new ArrayList<>();
        if (node instanceof List<?> list) {
            list.forEach(value -> found.addAll(endpoints(value)));
        } else if (node instanceof Map<?, ?>) {
            if (map(node).get("uri") instanceof String) {
                found.add(map(node));
            }
            map(node).values().forEach(value -> found.addAll(endpoints(value)));
        }
        return found;
    }
}
