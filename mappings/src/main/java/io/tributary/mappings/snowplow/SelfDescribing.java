package io.tributary.mappings.snowplow;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.mappings.payload.JsonFields;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event that names its schema.
 *
 * @param name of the schema, such as {@code link_click}
 * @param data what the schema describes
 */
record SelfDescribing(String name, JsonFields data) {

    private static final Pattern SCHEMA = Pattern.compile("iglu:[^/]+/([^/]+)/jsonschema/[\\d-]+");
    private static final Pattern COLUMN = Pattern.compile("unstruct_event_(.+?)_\\d+");
    private static final int DEEPEST = 3;

    /** Looks into what wraps the event; null if it is a list of contexts, or none. */
    static @Nullable SelfDescribing of(JsonNode node) {
        JsonNode inner = node;
        for (int depth = 0; depth < DEEPEST && inner.path("data").has("schema"); depth++) {
            inner = inner.path("data");
        }
        Matcher schema = SCHEMA.matcher(inner.path("schema").asText());
        return schema.matches() && inner.path("data").isObject()
                ? new SelfDescribing(schema.group(1), JsonFields.of(inner.path("data")))
                : null;
    }

    /** The event of an enriched one, which has it in a column of its own; null if it has none. */
    static @Nullable SelfDescribing ofColumn(JsonNode enriched) {
        for (Map.Entry<String, JsonNode> column : enriched.properties()) {
            Matcher name = COLUMN.matcher(column.getKey());
            if (name.matches() && column.getValue().isObject()) {
                return new SelfDescribing(name.group(1), JsonFields.of(column.getValue()));
            }
        }
        return null;
    }

    /** Whether it is of this kind; columns have the vendor before the name. */
    boolean is(String what) {
        return name.equals(what) || name.endsWith("_" + what);
    }
}
