package io.tributary.mappings.declarative;

import com.dashjoin.jsonata.Jsonata;
import io.tributary.history.failure.PayloadRejected;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of a system mean: {@code $table("channels", code)}. A code that a table does not
 * know is what the table calls {@code otherwise}, else the event is rejected.
 */
final class ValueTables {

    private static final String OTHERWISE = "otherwise";

    private final Map<String, Map<String, Object>> tables;

    private ValueTables(Map<String, Map<String, Object>> tables) {
        this.tables = tables;
    }

    static ValueTables none() {
        return new ValueTables(Map.of());
    }

    /**
     * @throws MappingFileRejected if these are not tables of values
     */
    static ValueTables of(Entry entry) {
        Map<String, Map<String, Object>> tables = new LinkedHashMap<>();
        entry.entries()
                .forEach(
                        (name, table) -> {
                            Map<String, Object> values = new LinkedHashMap<>();
                            table.entries()
                                    .forEach(
                                            (code, value) -> {
                                                value.text();
                                                Object meaning = JsonValues.of(value.node());
                                                if (meaning != null) {
                                                    values.put(code, meaning);
                                                }
                                            });
                            tables.put(name, values);
                        });
        return new ValueTables(tables);
    }

    Jsonata.Fn2<Object, Object, Object> function() {
        return this::lookUp;
    }

    /** Nothing means nothing. */
    private @Nullable Object lookUp(@Nullable Object table, @Nullable Object code) {
        Map<String, Object> values = tables.get(String.valueOf(table));
        if (values == null) {
            throw new PayloadRejected(
                    "", "there is no table of this name; there are " + tables.keySet());
        }
        if (code == null) {
            return null;
        }
        Object meaning = values.get(String.valueOf(code));
        if (meaning == null) {
            meaning = values.get(OTHERWISE);
        }
        if (meaning == null) {
            throw new PayloadRejected(
                    "",
                    "the table '%s' does not have the code; it has %s, and no '%s'"
                            .formatted(table, values.keySet(), OTHERWISE));
        }
        return meaning;
    }
}
