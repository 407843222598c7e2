package io.tributary.hub.outage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * What {@code pg_dump} takes of a database that is in use: one snapshot of all tables, and where
 * the sequences are. The embedded PostgreSQL comes without the program itself.
 */
final class LiveDump {

    /** With their columns, but for those that are worked out of others. */
    private static final String TABLES =
            """
            SELECT format('%I (%s)', c.relname, string_agg(quote_ident(a.attname), ', '))
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
              AND NOT c.relispartition AND c.relname <> 'tributary_schema'
              AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            GROUP BY c.relname ORDER BY c.relname
            """;

    private final Map<String, byte[]> tables = new LinkedHashMap<>();
    private final Map<String, Long> sequences = new LinkedHashMap<>();

    private LiveDump() {}

    static LiveDump of(DataSource database) throws SQLException, IOException {
        LiveDump dump = new LiveDump();
        try (Connection connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            for (String table : names(connection, TABLES)) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY (" + select(table) + ") TO STDOUT (FORMAT binary)", rows);
                dump.tables.put(table, rows.toByteArray());
            }
            for (String sequence :
                    names(connection, "SELECT sequencename FROM pg_sequences ORDER BY 1")) {
                dump.sequences.put(
                        sequence, number(connection, "SELECT last_value FROM " + sequence));
            }
            connection.rollback();
        }
        return dump;
    }

    /**
     * @param empty has the schema, and no rows
     */
    void restore(DataSource empty) throws SQLException, IOException {
        try (Connection connection = empty.getConnection()) {
            connection.setAutoCommit(false);
            for (Map.Entry<String, byte[]> table : tables.entrySet()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "COPY " + table.getKey() + " FROM STDIN (FORMAT binary)",
                                new ByteArrayInputStream(table.getValue()));
            }
            for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
                number(
                        connection,
                        "SELECT setval('" + sequence.getKey() + "', " + sequence.getValue() + ")");
            }
            connection.commit();
        }
    }

    /** Of a partitioned table only what is selected can be copied. */
    private static String select(String tableWithColumns) {
        String[] parts = tableWithColumns.split(" \\(|\\)", -1);
        return "SELECT " + parts[1] + " FROM " + parts[0];
    }

    private static List<String> names(Connection connection, String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
