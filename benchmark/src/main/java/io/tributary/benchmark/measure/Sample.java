package io.tributary.benchmark.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What has been used up so far; two of them make a difference.
 *
 * @param contenderMicros CPU of the contender's processes
 * @param postgresMicros CPU of PostgreSQL's processes
 * @param walBytes written to the write-ahead log, whoever wrote
 * @param commits in the contender's database
 * @param statements in the contender's database, without BEGIN and COMMIT
 * @param allocatedBytes by the contender's JVM; 0 if it does not tell
 */
public record Sample(
        long contenderMicros,
        long postgresMicros,
        long walBytes,
        long commits,
        long statements,
        long allocatedBytes) {

    private static final String QUERY =
            """
            SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint,
                (SELECT xact_commit FROM pg_stat_database WHERE datname = ?),
                (SELECT coalesce(sum(calls), 0)::bigint FROM pg_stat_statements s
                    JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = ?)
            """;

    /**
     * As of now.
     *
     * @param allocatedBytes as the contender tells
     */
    public static Sample take(Cluster cluster, String database, long pid, long allocatedBytes) {
        try (Connection connection = cluster.connect("postgres");
                PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setString(1, database);
            statement.setString(2, database);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Sample(
                        ProcessUsage.cpuMicros(pid),
                        cluster.cpuMicros(),
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        allocatedBytes);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell its counters", e);
        }
    }

    /** What was used up since an earlier one. */
    public Sample since(Sample earlier) {
        return new Sample(
                contenderMicros - earlier.contenderMicros,
                postgresMicros - earlier.postgresMicros,
                walBytes - earlier.walBytes,
                commits - earlier.commits,
                statements - earlier.statements,
                allocatedBytes - earlier.allocatedBytes);
    }
}
