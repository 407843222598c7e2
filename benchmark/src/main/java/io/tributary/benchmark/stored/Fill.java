package io.tributary.benchmark.stored;

import io.tributary.benchmark.measure.Cluster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** Puts a history where none is, by statements over sets: {@code fill.sql}. */
final class Fill {

    private static final String SCRIPT = "/stored/fill.sql";

    /** For this work alone; what is measured later has the server's own. */
    private static final List<String> SESSION =
            List.of(
                    "SET synchronous_commit = off",
                    "SET work_mem = '256MB'",
                    "SET maintenance_work_mem = '512MB'",
                    // Or random() would not be the same each time.
                    "SET max_parallel_workers_per_gather = 0",
                    "SELECT setseed(0.42)");

    private final Cluster cluster;
    private final String database;

    Fill(Cluster cluster, String database) {
        this.cluster = cluster;
        this.database = database;
    }

    /**
     * @param giant interactions of the customer who has most
     */
    void fill(long interactions, int customers, long giant) throws IOException {
        String script =
                script().replace("${interactions}", Long.toString(interactions))
                        .replace("${customers}", Integer.toString(customers))
                        .replace("${giant}", Long.toString(giant));
        try (Connection connection = cluster.connect(database);
                Statement statement = connection.createStatement()) {
            for (String each : SESSION) {
                statement.execute(each);
            }
            IndexesAside indexes = IndexesAside.of(statement);
            for (String each : script.split(";\n", -1)) {
                if (!each.isBlank()) {
                    execute(statement, each);
                }
            }
            indexes.putBack(statement);
            // Without it no read would be of an index alone.
            statement.execute("VACUUM (ANALYZE)");
        } catch (SQLException e) {
            throw new IllegalStateException("The history " + database + " cannot be stored", e);
        }
        cluster.checkpoint();
    }

    private static void execute(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException("Of " + SCRIPT + ": " + sql.strip(), e);
        }
    }

    private static String script() throws IOException {
        try (InputStream in = Fill.class.getResourceAsStream(SCRIPT)) {
            return new String(
                    Objects.requireNonNull(in, SCRIPT).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
