package io.tributary.faults.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The interactions, as the database has them. */
final class StoredHistory {

    private static final int ROWS_AT_ONCE = 10_000;
    private static final String INTERACTIONS =
            "SELECT content ->> 'sourceEventId', content ->> 'text', withdrawn FROM interaction";
    private static final String TOLD_TWICE =
            """
            SELECT count(*) FROM (
                SELECT subject FROM history_event WHERE type = 'interaction.recorded'
                GROUP BY subject HAVING count(*) > 1) twice
            """;

    private StoredHistory() {}

    /** Shows all to the comparison, and returns how many were told as recorded more than once. */
    static long read(Connection connection, Comparison comparison) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery(INTERACTIONS)) {
                while (row.next()) {
                    comparison.stored(row.getString(1), row.getString(2), row.getBoolean(3));
                }
            }
            try (ResultSet row = statement.executeQuery(TOLD_TWICE)) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
