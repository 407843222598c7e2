package io.tributary.faults.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** The interactions, as the database has them. */
final class StoredHistory {

    private static final int ROWS_AT_ONCE = 10_000;
    private static final String INTERACTIONS =
            "SELECT content ->> 'sourceEventId', content ->> 'text', withdrawn FROM interaction";
    private static final String LIVE = "SELECT id FROM interaction WHERE NOT withdrawn";
    private static final String TOLD =
            """
            SELECT i.content ->> 'sourceEventId', count(*)
            FROM history_event e JOIN interaction i ON i.id = e.subject::uuid
            WHERE e.type = 'interaction.recorded'
            GROUP BY 1 HAVING count(*) > 1
            """;

    private StoredHistory() {}

    /** Shows all to the comparison, then what was told to subscribers more than once. */
    static void read(Connection connection, Comparison comparison) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery(INTERACTIONS)) {
                while (row.next()) {
                    comparison.stored(row.getString(1), row.getString(2), row.getBoolean(3));
                }
            }
            try (ResultSet row = statement.executeQuery(TOLD)) {
                while (row.next()) {
                    comparison.told(row.getString(1), row.getLong(2));
                }
            }
        }
    }

    /** The ids of interactions that were not withdrawn. */
    static Set<String> live(Connection connection) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery(LIVE)) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        return ids;
    }
}
