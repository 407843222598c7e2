package io.tributary.connectors.sqlrows;

import io.tributary.history.failure.TransientFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The table, a page at a time, in the order of its column. The names come from who configures the
 * hub, and stand in the statements as they are.
 *
 * @param name of a table or view, or a query in brackets with a name behind
 * @param column a number, time or text that grows with the rows
 * @param maxRows of a page
 * @param seconds that a statement may take
 */
record Table(
        DataSource database,
        String name,
        String column,
        RowFormat format,
        int maxRows,
        int seconds) {

    private static final int GRACE_SECONDS = 10;

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    /**
     * At most {@link #maxRows} rows, the first of those at or behind a position; of all if it is
     * null.
     *
     * @throws TransientFailure if the database does not answer
     */
    List<Row> from(@Nullable RowPosition position) {
        String since = position == null ? column + " IS NOT NULL" : column + " >= ?";
        return query(
                "SELECT * FROM %s WHERE %s ORDER BY %s".formatted(name, since, column),
                position,
                rows -> {
                    List<Row> page = new ArrayList<>();
                    int at = rows.findColumn(column);
                    while (rows.next()) {
                        page.add(Row.of(format.bytes(rows), RowPosition.of(rows, at)));
                    }
                    return page;
                });
    }

    /**
     * Behind which there is nothing yet; empty if there is nothing at all.
     *
     * @throws TransientFailure if the database does not answer
     */
    Optional<RowPosition> end() {
        return query(
                "SELECT MAX(%s) FROM %s WHERE %s IS NOT NULL".formatted(column, name, column),
                null,
                rows ->
                        rows.next() && rows.getObject(1) != null
                                ? Optional.of(RowPosition.of(rows, 1))
                                : Optional.empty());
    }

    private <T> T query(String sql, @Nullable RowPosition position, Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            limit(connection);
            connection.setReadOnly(true);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setQueryTimeout(seconds);
                statement.setMaxRows(maxRows);
                statement.setFetchSize(maxRows);
                if (position != null) {
                    position.bind(statement, 1);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    return reading.of(rows);
                }
            }
        } catch (SQLException e) {
            throw new TransientFailure(
                    "the table " + name + " cannot be read now (SQLSTATE " + e.getSQLState() + ")",
                    e);
        }
    }

    /** For a database that falls silent, where the time limit of a statement is of no use. */
    private void limit(Connection connection) throws SQLException {
        try {
            connection.setNetworkTimeout(Runnable::run, (seconds + GRACE_SECONDS) * 1000);
        } catch (SQLFeatureNotSupportedException notOfThisDriver) {
            // What its address says of timeouts is all there is then.
            return;
        }
    }
}
