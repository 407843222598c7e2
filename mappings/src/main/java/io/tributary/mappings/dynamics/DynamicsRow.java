package io.tributary.mappings.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.mappings.payload.JsonFields;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, as far as it is told.
 *
 * @param table its logical name
 * @param id null if it is not told
 * @param columns by logical name
 * @param path of it within the payload
 */
record DynamicsRow(String table, @Nullable String id, Map<String, JsonNode> columns, String path) {

    /** Reads an {@code Entity}, whose columns are a list of keys and values. */
    static DynamicsRow of(JsonNode entity, String table, String path) {
        JsonFields fields = JsonFields.of(entity);
        String named = fields.text("LogicalName");
        return new DynamicsRow(
                named == null ? table : named,
                DynamicsReference.id(fields.text("Id")),
                byKey(entity.path("Attributes")),
                path);
    }

    static Map<String, JsonNode> byKey(JsonNode list) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (JsonNode pair : list) {
            if (pair.path("key").isTextual()) {
                values.put(pair.path("key").asText(), pair.path("value"));
            }
        }
        return values;
    }

    /** This row, with what the other tells over what is told here. */
    DynamicsRow with(DynamicsRow later) {
        Map<String, JsonNode> all = new LinkedHashMap<>(columns);
        all.putAll(later.columns);
        return new DynamicsRow(later.table, later.id == null ? id : later.id, all, later.path);
    }

    boolean has(String column) {
        JsonNode value = columns.get(column);
        return value != null && !value.isNull();
    }

    @Nullable String text(String column) {
        JsonNode value = columns.get(column);
        return value != null && (value.isTextual() || value.isNumber())
                ? Payloads.text(value.asText())
                : null;
    }

    /** The number of a choice; null if none is told. */
    @Nullable Integer choice(String column) {
        JsonNode value = columns.get(column);
        if (value == null) {
            return null;
        }
        JsonNode number = value.isObject() ? value.path("Value") : value;
        return number.isIntegralNumber() && number.canConvertToInt()
                ? Integer.valueOf(number.asInt())
                : null;
    }

    @Nullable Boolean flag(String column) {
        JsonNode value = columns.get(column);
        return (value != null && value.isBoolean()) ? value.asBoolean() : null;
    }

    /** The first of the columns that tells a time. */
    @Nullable Instant time(String... names) {
        for (String name : names) {
            Instant time = DynamicsTimes.read(columns.get(name), JsonPayload.join(path, name));
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    @Nullable DynamicsReference reference(String column) {
        return DynamicsReference.of(columns.get(column));
    }

    /** The rows in a column that holds a collection of them. */
    List<DynamicsRow> rows(String column) {
        JsonNode collection = columns.get(column);
        List<DynamicsRow> rows = new ArrayList<>();
        if (collection != null) {
            for (JsonNode entity : collection.path("Entities")) {
                rows.add(of(entity, "", JsonPayload.join(path, column)));
            }
        }
        return rows;
    }

    String requiredId() {
        return Payloads.required(id, JsonPayload.join(path, "Id"));
    }

    /** Whether it is the whole row, and not only what was changed of it. */
    boolean isWhole() {
        return has("createdon");
    }
}
