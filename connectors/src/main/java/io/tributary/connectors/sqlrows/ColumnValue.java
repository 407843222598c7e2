package io.tributary.connectors.sqlrows;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value as JSON can have it: numbers, truth values, bytes (in Base64), and everything else as
 * text; a time without zone as {@code 2026-11-20 10:00:00}, as the database would show it.
 */
final class ColumnValue {

    private static final int MICROSECONDS = 6;
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuu-MM-dd HH:mm:ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, MICROSECONDS, true)
                    .toFormatter(Locale.ROOT);

    private ColumnValue() {}

    static @Nullable Object of(ResultSet row, int column) throws SQLException {
        Object value =
                switch (row.getMetaData().getColumnType(column)) {
                    case Types.TINYINT,
                            Types.SMALLINT,
                            Types.INTEGER,
                            Types.BIGINT,
                            Types.NUMERIC,
                            Types.DECIMAL,
                            Types.REAL,
                            Types.FLOAT,
                            Types.DOUBLE ->
                            number(row.getString(column));
                    case Types.BOOLEAN, Types.BIT -> row.getBoolean(column);
                    case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                            row.getBytes(column);
                    case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> time(row, column);
                    default -> row.getString(column);
                };
        return row.wasNull() ? null : value;
    }

    /** Not a number, infinity and sums with a sign of their currency are texts. */
    private static @Nullable Object number(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return new BigDecimal(written);
        } catch (NumberFormatException noNumber) {
            return written;
        }
    }

    private static @Nullable String time(ResultSet row, int column) throws SQLException {
        boolean zoned =
                row.getMetaData().getColumnType(column) == Types.TIMESTAMP_WITH_TIMEZONE
                        || RowPosition.hasZone(row, column);
        if (zoned) {
            OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant().toString();
        }
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : TIME.format(time);
    }
}
