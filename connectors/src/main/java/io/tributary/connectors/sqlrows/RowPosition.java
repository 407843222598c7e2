package io.tributary.connectors.sqlrows;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * How far a table was read: a value of the column that grows with its rows.
 *
 * @param value {@link BigDecimal}, {@link LocalDateTime}, {@link OffsetDateTime} or {@link String}
 */
record RowPosition(Kind kind, Comparable<?> value) {

    private static final int HOURS_AHEAD = 14;

    /** What the column holds; its name begins the text form. */
    enum Kind {
        NUMBER,
        TIME,
        MOMENT,
        TEXT
    }

    /**
     * @throws IllegalArgumentException if the column holds something that rows cannot be read by
     */
    static RowPosition of(ResultSet rows, int column) throws SQLException {
        Kind kind = kind(rows, column);
        return switch (kind) {
            case NUMBER -> number(rows.getBigDecimal(column));
            case TIME -> new RowPosition(kind, rows.getObject(column, LocalDateTime.class));
            case MOMENT -> new RowPosition(kind, rows.getObject(column, OffsetDateTime.class));
            case TEXT -> new RowPosition(kind, rows.getString(column));
        };
    }

    private static RowPosition number(BigDecimal value) {
        return new RowPosition(Kind.NUMBER, value.stripTrailingZeros());
    }

    private static Kind kind(ResultSet rows, int column) throws SQLException {
        return switch (rows.getMetaData().getColumnType(column)) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.NUMERIC,
                    Types.DECIMAL ->
                    Kind.NUMBER;
            case Types.TIMESTAMP -> hasZone(rows, column) ? Kind.MOMENT : Kind.TIME;
            case Types.TIMESTAMP_WITH_TIMEZONE -> Kind.MOMENT;
            case Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR -> Kind.TEXT;
            default ->
                    throw new IllegalArgumentException(
                            "sql-rows: the option column must name whole or decimal numbers, times"
                                    + " or texts; it is of the type "
                                    + rows.getMetaData().getColumnTypeName(column));
        };
    }

    /** PostgreSQL tells by the name alone. */
    static boolean hasZone(ResultSet rows, int column) throws SQLException {
        String name = rows.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT);
        return name.equals("timestamptz") || name.contains("with time zone");
    }

    /**
     * @param text of {@link #text}
     */
    static RowPosition parse(String text) {
        int blank = text.indexOf(' ');
        Kind kind = Kind.valueOf(text.substring(0, blank).toUpperCase(Locale.ROOT));
        String value = text.substring(blank + 1);
        return switch (kind) {
            case NUMBER -> number(new BigDecimal(value));
            case TIME -> new RowPosition(kind, LocalDateTime.parse(value));
            case MOMENT -> new RowPosition(kind, OffsetDateTime.parse(value));
            case TEXT -> new RowPosition(kind, value);
        };
    }

    String text() {
        String written =
                value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return kind.name().toLowerCase(Locale.ROOT) + " " + written;
    }

    /**
     * @param overlap units of a number, seconds of a time; nothing of a text
     */
    RowPosition minus(long overlap) {
        return switch (kind) {
            case NUMBER -> number(((BigDecimal) value).subtract(BigDecimal.valueOf(overlap)));
            case TIME -> new RowPosition(kind, ((LocalDateTime) value).minusSeconds(overlap));
            case MOMENT -> new RowPosition(kind, ((OffsetDateTime) value).minusSeconds(overlap));
            case TEXT -> this;
        };
    }

    /**
     * Not in the future, so that a row that is dated wrongly hides none that come behind it. A time
     * without zone may be ahead by as much as any zone is.
     */
    RowPosition atMost(Instant now) {
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        RowPosition latest =
                switch (kind) {
                    case NUMBER, TEXT -> this;
                    case TIME ->
                            new RowPosition(kind, moment.toLocalDateTime().plusHours(HOURS_AHEAD));
                    case MOMENT -> new RowPosition(kind, moment);
                };
        return isAfter(latest) ? latest : this;
    }

    /** Of texts, whose order only the database knows, whether it is another. */
    boolean isAfter(RowPosition other) {
        return switch (kind) {
            case NUMBER -> ((BigDecimal) value).compareTo((BigDecimal) other.value) > 0;
            case TIME -> ((LocalDateTime) value).isAfter((LocalDateTime) other.value);
            case MOMENT -> ((OffsetDateTime) value).isAfter((OffsetDateTime) other.value);
            case TEXT -> !value.equals(other.value);
        };
    }

    void bind(PreparedStatement statement, int parameter) throws SQLException {
        if (value instanceof BigDecimal number && number.scale() <= 0 && number.precision() < 19) {
            // As numeric, PostgreSQL would find it by no index of whole numbers.
            statement.setLong(parameter, number.longValueExact());
        } else if (value instanceof BigDecimal number) {
            statement.setBigDecimal(parameter, number);
        } else {
            statement.setObject(parameter, value);
        }
    }
}
