package io.tributary.mappings.sql;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.declarative.Entry;
import io.tributary.mappings.declarative.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table that holds history.
 *
 * @param name as it stands in statements, with its schema if need be
 * @param key column of the hub's own id, which is unique
 * @param mergedInto column that names the customer whose rows went to another; null if there is
 *     none
 */
public record SqlTable(
        String name, String key, @Nullable String mergedInto, Map<String, SqlColumn> filled) {

    private static final Pattern NAME =
            Pattern.compile("([A-Za-z_][\\w$]*|\"[^\"]+\")(\\.([A-Za-z_][\\w$]*|\"[^\"]+\"))*");

    static SqlTable of(Entry entry, boolean merges) {
        entry.requireOnly(
                merges
                        ? List.of("table", "key", "columns", "mergedInto")
                        : List.of("table", "key", "columns"));
        Map<String, SqlColumn> columns = new LinkedHashMap<>();
        entry.required("columns")
                .entries()
                .forEach(
                        (name, column) -> columns.put(checked(name, column), SqlColumn.of(column)));
        if (columns.isEmpty()) {
            throw entry.required("columns").wrong("must have at least one column");
        }
        return new SqlTable(
                name(entry.required("table")),
                name(entry.required("key")),
                entry.child("mergedInto").map(SqlTable::name).orElse(null),
                columns);
    }

    private static String name(Entry entry) {
        return checked(entry.text(), entry);
    }

    private static String checked(String name, Entry entry) {
        if (!NAME.matcher(name).matches()) {
            throw entry.wrong(
                    "must be a name as statements have it: letters, digits and '_', or within"
                            + " double quotes");
        }
        return name;
    }

    /** The columns beside the key, in the order of the values of {@link SqlRow}. */
    public List<String> columns() {
        List<String> names = new ArrayList<>(filled.keySet());
        if (mergedInto != null) {
            names.add(mergedInto);
        }
        return names;
    }

    /**
     * @throws PayloadRejected naming the column that cannot be filled
     */
    SqlRow row(String id, Scope scope) {
        List<@Nullable Object> values = new ArrayList<>();
        filled.forEach((name, column) -> values.add(value(name, column, scope)));
        if (mergedInto != null) {
            values.add(null);
        }
        return new SqlRow(this, id, values);
    }

    private @Nullable Object value(String name, SqlColumn column, Scope scope) {
        try {
            return column.valueOf(scope);
        } catch (PayloadRejected e) {
            throw new PayloadRejected(this.name + "." + name, String.valueOf(e.getMessage()));
        }
    }
}
