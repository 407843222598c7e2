package io.tributary.connectors.sqlrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a row: an object in JSON, with the columns' names in lower case; or, of the columns
 * that are named, a line of CSV, as a file would have it.
 *
 * @param columns names in order; empty for JSON
 */
record RowFormat(List<String> columns) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param names comma separated; blank for JSON
     */
    static RowFormat of(String names) {
        return new RowFormat(
                Arrays.stream(names.split(",", -1))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    /**
     * @throws IllegalArgumentException if a named column is not there
     */
    byte[] bytes(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> values = values(row);
        String text = columns.isEmpty() ? json(values) : line(values);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, @Nullable Object> values(ResultSet row) throws SQLException {
        ResultSetMetaData about = row.getMetaData();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            values.put(about.getColumnLabel(i).toLowerCase(Locale.ROOT), ColumnValue.of(row, i));
        }
        return values;
    }

    private static String json(Map<String, @Nullable Object> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts, numbers and nothing else are always JSON", e);
        }
    }

    private String line(Map<String, @Nullable Object> values) {
        return columns.stream()
                .map(column -> quoted(column, values))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String column, Map<String, @Nullable Object> values) {
        if (!values.containsKey(column)) {
            throw new IllegalArgumentException(
                    "sql-rows: the table has no column "
                            + column
                            + "; change the option columns. It has "
                            + values.keySet());
        }
        Object value = values.get(column);
        String text = value == null ? "" : value.toString();
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
