package io.tributary.benchmark.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a run left in the database, by the times of the commits.
 *
 * @param rows of the run
 * @param events different ones among them
 * @param lastMicros when the last was committed, since 1970; 0 without any
 * @param visibleP50 milliseconds from sending to commit
 * @param visibleP99 likewise
 */
public record Recorded(
        long rows, long events, long lastMicros, double visibleP50, double visibleP99) {

    private static final String QUERY =
            """
            WITH run AS (
                SELECT id, substring(id FROM '[0-9]+$')::bigint AS sent,
                    (extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1e6)::bigint AS committed
                FROM (%s) rows
                WHERE id LIKE 'wamid.' || ? || '.%%')
            SELECT count(*), count(DISTINCT id), coalesce(max(committed), 0),
                percentile_disc(0.5) WITHIN GROUP (ORDER BY committed - sent),
                percentile_disc(0.99) WITHIN GROUP (ORDER BY committed - sent)
            FROM run
            """;

    /**
     * Reads it.
     *
     * @param rows a query for the columns id and xmin of all events
     */
    public static Recorded read(Cluster cluster, String database, String rows, String run) {
        try (Connection connection = cluster.connect(database);
                PreparedStatement statement = connection.prepareStatement(QUERY.formatted(rows))) {
            statement.setString(1, run);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Recorded(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4) / 1e3,
                        row.getLong(5) / 1e3);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The rows of " + database + " cannot be read", e);
        }
    }

    /** Rows ever inserted into a table; the cheap way to see whether more are to come. */
    public static long inserted(Cluster cluster, String database, String table) {
        try (Connection connection = cluster.connect(database);
                PreparedStatement statement =
                        connection.prepareStatement(
                                "SELECT coalesce(sum(n_tup_ins), 0)::bigint FROM"
                                        + " pg_stat_user_tables WHERE relname = ?")) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The rows of " + database + " are not counted", e);
        }
    }
}
