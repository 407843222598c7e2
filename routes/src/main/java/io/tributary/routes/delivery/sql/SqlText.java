package io.tributary.routes.delivery.sql;

import io.tributary.mappings.sql.SqlTable;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements. Values are always parameters; names come checked from the mapping file. */
final class SqlText {

    private SqlText() {}

    /** Parameters: the key, and the columns in their order. */
    static String insert(SqlTable table) {
        return "INSERT INTO " + table.name() + " " + inserted(table);
    }

    /**
     * Parameters as those of {@link #insert}.
     *
     * @param keeps whether a column stays as it is where there is no value for it
     */
    static String upsert(SqlTable table, boolean keeps) {
        String set =
                table.columns().stream()
                        .map(
                                column ->
                                        column
                                                + " = "
                                                + value(
                                                        table,
                                                        column,
                                                        "excluded." + column,
                                                        "kept." + column,
                                                        keeps))
                        .collect(Collectors.joining(", "));
        return "INSERT INTO %s AS kept %s ON CONFLICT (%s) DO UPDATE SET %s"
                .formatted(table.name(), inserted(table), table.key(), set);
    }

    /** Parameters: the columns in their order, and the key. */
    static String update(SqlTable table, boolean keeps) {
        String set =
                table.columns().stream()
                        .map(column -> column + " = " + value(table, column, "?", column, keeps))
                        .collect(Collectors.joining(", "));
        return "UPDATE %s SET %s WHERE %s = ?".formatted(table.name(), set, table.key());
    }

    /** Parameter: the key. */
    static String delete(SqlTable table) {
        return "DELETE FROM %s WHERE %s = ?".formatted(table.name(), table.key());
    }

    /** Parameters: the customer who is known now, and the key of the one who became that. */
    static String merge(SqlTable table) {
        return "UPDATE %s SET %s = ? WHERE %s = ?"
                .formatted(table.name(), table.mergedInto(), table.key());
    }

    /** Answers no row, but how wide the columns are. */
    static String shape(SqlTable table) {
        return "SELECT %s FROM %s WHERE 1 = 0"
                .formatted(String.join(", ", table.columns()), table.name());
    }

    private static String inserted(SqlTable table) {
        List<String> columns =
                Stream.concat(Stream.of(table.key()), table.columns().stream()).toList();
        return "(%s) VALUES (%s)"
                .formatted(
                        String.join(", ", columns),
                        String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    private static String value(
            SqlTable table, String column, String given, String before, boolean keeps) {
        return keeps && !column.equals(table.mergedInto())
                ? "coalesce(" + given + ", " + before + ")"
                : given;
    }
}
