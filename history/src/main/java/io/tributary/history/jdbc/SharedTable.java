package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentityEdge;
import io.tributary.history.identity.IdentityRules;
import io.tributary.history.identity.SharedValues;
import io.tributary.history.identity.TypeRule;
import io.tributary.history.jdbc.Evidence.Pair;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps which values are shared. Only values near a change are looked at, and of each no more
 * neighbours than decide ({@link SharedValues}).
 */
final class SharedTable {

    private final Database database;
    private final SharedValues values;
    private final int countedTo;

    SharedTable(Database database, IdentityRules rules) {
        this.database = database;
        this.values = new SharedValues(rules);
        this.countedTo = countedTo(rules);
    }

    private static int countedTo(IdentityRules rules) {
        SharedValues values = new SharedValues(rules);
        return Stream.concat(
                        rules.types().entrySet().stream(),
                        Map.of("", rules.otherwise()).entrySet().stream())
                .map(Map.Entry<String, TypeRule>::getKey)
                .mapToInt(type -> values.isAbove(new IdentifierKey(type, "", "")))
                .max()
                .orElse(0);
    }

    /**
     * @param changed ends of edges that came, went or became different
     * @return identifiers that became shared, or are so no more
     */
    Set<UUID> refresh(Collection<UUID> changed) {
        if (changed.isEmpty()) {
            return Set.of();
        }
        countNeighbours(changed);
        List<IdentifierRow> candidates = candidates(changed);
        if (candidates.isEmpty()) {
            return Set.of();
        }
        Set<IdentifierKey> shared = shared(candidates);
        Set<UUID> flipped =
                candidates.stream()
                        .filter(row -> row.shared() != shared.contains(row.key()))
                        .map(IdentifierRow::id)
                        .collect(Collectors.toUnmodifiableSet());
        flip(flipped);
        return flipped;
    }

    private void countNeighbours(Collection<UUID> changed) {
        database.sql(
                        """
                        UPDATE identifier d SET degree = s.degree
                        FROM (SELECT t.id,
                                     (SELECT count(*) FROM (
                                          SELECT FROM identity_edge e
                                          WHERE e.left_id = t.id AND e.able LIMIT :most) l)
                                     + (SELECT count(*) FROM (
                                          SELECT FROM identity_edge e
                                          WHERE e.right_id = t.id AND e.able LIMIT :most) r)
                                     AS degree
                              FROM unnest(:ids) AS t (id)) s
                        WHERE d.id = s.id AND d.degree <> s.degree
                        """)
                .param("ids", SqlArrays.uuids(changed))
                .param("most", (long) countedTo + 1)
                .update();
    }

    /** What is certainly shared, now and before, ties nothing together that others ask about. */
    private List<IdentifierRow> candidates(Collection<UUID> changed) {
        return database.sql(
                        """
                        WITH changed AS MATERIALIZED (
                            SELECT id, degree <= :certain * shared_above AS counts
                            FROM identifier WHERE id = ANY (:ids)
                        ), near AS (
                            SELECT id FROM changed
                            UNION
                            SELECT e.id FROM changed c CROSS JOIN LATERAL (
                                SELECT e.right_id AS id FROM identity_edge e
                                WHERE e.left_id = c.id AND e.able AND c.counts
                                UNION ALL
                                SELECT e.left_id FROM identity_edge e
                                WHERE e.right_id = c.id AND e.able AND c.counts) e
                        )
                        SELECT d.* FROM near n CROSS JOIN LATERAL (
                            SELECT * FROM identifier d
                            WHERE d.id = n.id AND (d.degree > d.shared_above OR d.shared)
                            OFFSET 0) d
                        """)
                .param("ids", SqlArrays.uuids(changed))
                .param("certain", (long) SharedValues.CERTAIN)
                .query(IdentifierRow::read)
                .list();
    }

    private Set<IdentifierKey> shared(List<IdentifierRow> candidates) {
        Set<UUID> undecided =
                candidates.stream()
                        .filter(row -> row.degree() > values.mayBeAbove(row.key()))
                        .filter(row -> row.degree() <= values.isAbove(row.key()))
                        .map(IdentifierRow::id)
                        .collect(Collectors.toSet());
        Set<Pair> edges = new TreeSet<>(Pair.ORDER);
        edges.addAll(edgesOf(undecided));
        Set<UUID> around = new HashSet<>();
        edges.forEach(edge -> around.addAll(List.of(edge.left(), edge.right())));
        edges.addAll(edgesAmong(around));
        candidates.forEach(row -> around.add(row.id()));
        Map<UUID, IdentifierRow> rows = rows(around);
        Map<IdentifierKey, Integer> degrees = new HashMap<>();
        rows.values().forEach(row -> degrees.put(row.key(), row.degree()));
        return values.among(
                candidates.stream().map(IdentifierRow::key).toList(),
                edges.stream().map(edge -> edge(edge, rows)).toList(),
                key -> degrees.getOrDefault(key, 0));
    }

    private static IdentityEdge edge(Pair pair, Map<UUID, IdentifierRow> rows) {
        IdentifierRow left = rows.get(pair.left());
        IdentifierRow right = rows.get(pair.right());
        if (left == null || right == null) {
            throw new IllegalStateException("an edge leads to an identifier that is not there");
        }
        return new IdentityEdge(left.key(), right.key(), left.proof(), left.firstSeenAt());
    }

    private List<Pair> edgesOf(Set<UUID> identifiers) {
        return database.sql(
                        """
                        SELECT left_id, right_id FROM identity_edge
                        WHERE able AND left_id = ANY (:ids)
                        UNION
                        SELECT left_id, right_id FROM identity_edge
                        WHERE able AND right_id = ANY (:ids)
                        """)
                .param("ids", SqlArrays.uuids(identifiers))
                .query(Pair::read)
                .list();
    }

    private List<Pair> edgesAmong(Set<UUID> identifiers) {
        return database.sql(
                        """
                        SELECT e.left_id, e.right_id
                        FROM unnest(:ids) AS t (id)
                        JOIN identifier d ON d.id = t.id AND d.degree <= d.shared_above
                        JOIN identity_edge e ON e.left_id = d.id AND e.able
                        WHERE e.right_id = ANY (:ids)
                        """)
                .param("ids", SqlArrays.uuids(identifiers))
                .query(Pair::read)
                .list();
    }

    private Map<UUID, IdentifierRow> rows(Collection<UUID> identifiers) {
        return database
                .sql("SELECT * FROM identifier WHERE id = ANY (:ids)")
                .param("ids", SqlArrays.uuids(identifiers))
                .query(IdentifierRow::read)
                .list()
                .stream()
                .collect(Collectors.toMap(IdentifierRow::id, row -> row));
    }

    private void flip(Set<UUID> identifiers) {
        if (identifiers.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        WITH flipped AS (
                            UPDATE identifier SET shared = NOT shared WHERE id = ANY (:ids)
                        )
                        UPDATE identity_edge SET reason = NULL
                        WHERE reason IS NOT NULL
                          AND (left_id = ANY (:ids) OR right_id = ANY (:ids))
                        """)
                .param("ids", SqlArrays.uuids(identifiers))
                .update();
    }

    /** Whom the identifiers could be merged with. */
    Set<UUID> neighboursOf(Set<UUID> identifiers) {
        Set<UUID> neighbours = new HashSet<>();
        for (Pair edge : identifiers.isEmpty() ? List.<Pair>of() : edgesOf(identifiers)) {
            neighbours.addAll(List.of(edge.left(), edge.right()));
        }
        return neighbours;
    }
}
