package io.tributary.benchmark.reads;

import io.tributary.benchmark.measure.Cluster;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Customers of a stored history who are asked for.
 *
 * @param random anybody
 * @param hot those who have most but the giant
 * @param giant who has more than anybody
 */
public record Crowd(List<Asked> random, List<Asked> hot, Asked giant) {

    private static final String BY_SIZE =
            """
            SELECT d.id, d.value FROM customer c JOIN identifier d ON d.id = c.id
            WHERE c.interaction_count > 100
            ORDER BY c.interaction_count DESC LIMIT 201
            """;

    private static final String ANYBODY =
            "SELECT id, value FROM identifier ORDER BY md5(value) LIMIT 20000";

    public static Crowd of(Cluster cluster, String database) {
        try (Connection connection = cluster.connect(database);
                Statement statement = connection.createStatement()) {
            List<Asked> largest = read(statement, BY_SIZE);
            return new Crowd(
                    read(statement, ANYBODY), largest.subList(1, largest.size()), largest.get(0));
        } catch (SQLException e) {
            throw new IllegalStateException("The customers of " + database + " are not told", e);
        }
    }

    private static List<Asked> read(Statement statement, String query) throws SQLException {
        List<Asked> customers = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                customers.add(new Asked(row.getObject(1, java.util.UUID.class), row.getString(2)));
            }
        }
        return customers;
    }

    /** By a word for them. */
    public Map<String, List<Asked>> groups() {
        Map<String, List<Asked>> groups = new LinkedHashMap<>();
        groups.put("random", random);
        groups.put("hot", hot);
        groups.put("giant", List.of(giant));
        return groups;
    }
}
