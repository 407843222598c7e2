package io.tributary.history.jdbc;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Columns of a batch as PostgreSQL arrays, so that one statement takes any number of rows. */
final class SqlArrays {

    private SqlArrays() {}

    static SqlArrayValue uuids(Collection<UUID> values) {
        return new SqlArrayValue("uuid", values.toArray());
    }

    static <R> SqlArrayValue uuids(Collection<R> rows, Function<R, @Nullable UUID> column) {
        return array("uuid", rows, column);
    }

    static <R> SqlArrayValue texts(Collection<R> rows, Function<R, @Nullable String> column) {
        return array("text", rows, column);
    }

    static <R> SqlArrayValue integers(Collection<R> rows, Function<R, Integer> column) {
        return array("int4", rows, column);
    }

    static <R> SqlArrayValue longs(Collection<R> rows, Function<R, Long> column) {
        return array("int8", rows, column);
    }

    static <R> SqlArrayValue booleans(Collection<R> rows, Function<R, Boolean> column) {
        return array("bool", rows, column);
    }

    static <R> SqlArrayValue times(Collection<R> rows, Function<R, @Nullable Instant> column) {
        return array(
                "timestamptz",
                rows,
                row -> {
                    Instant time = column.apply(row);
                    return time == null ? null : sqlTime(time);
                });
    }

    static <R> SqlArrayValue bytes(Collection<R> rows, Function<R, byte[]> column) {
        return new SqlArrayValue(
                "bytea", (Object[]) rows.stream().map(column).toArray(byte[][]::new));
    }

    /** PostgreSQL takes no plus sign before the years past 9999. */
    static String sqlTime(Instant time) {
        String text = time.toString();
        return text.startsWith("+") ? text.substring(1) : text;
    }

    private static <R> SqlArrayValue array(
            String type, Collection<R> rows, Function<R, ? extends @Nullable Object> column) {
        return new SqlArrayValue(type, rows.stream().map(column::apply).toArray());
    }
}
