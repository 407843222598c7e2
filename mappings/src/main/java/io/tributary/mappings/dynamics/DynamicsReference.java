package io.tributary.mappings.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.mappings.payload.JsonFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row that another one names.
 *
 * @param table its logical name
 * @param name what the row is called; null if it is not told
 */
record DynamicsReference(String table, String id, @Nullable String name) {

    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    /** Null if it names no row. */
    static @Nullable DynamicsReference of(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        JsonFields fields = JsonFields.of(node);
        String table = fields.text("LogicalName");
        String id = id(fields.text("Id"));
        return table == null || id == null
                ? null
                : new DynamicsReference(table.toLowerCase(Locale.ROOT), id, fields.text("Name"));
    }

    /** The same id is always written the same; zeros are none. */
    static @Nullable String id(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String id = written.strip().toLowerCase(Locale.ROOT).replace("{", "").replace("}", "");
        return id.isEmpty() || id.equals(NONE) ? null : id;
    }

    boolean is(String... tables) {
        for (String each : tables) {
            if (table.equals(each)) {
                return true;
            }
        }
        return false;
    }
}
