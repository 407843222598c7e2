package io.tributary.history.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes suggestions. Their places tell from what is suggested alone which comes first. */
final class SuggestionTable {

    /**
     * Two customers that were compared; each is named by its representative identifier.
     *
     * @param place below {@link #OF_GRAPH}; better ones before worse ones
     */
    record Row(UUID left, UUID right, long place, double score, String reason, String fields) {}

    /** Places of what the graph suggests begin here. */
    static final long OF_GRAPH = 100_000_000_000_000_000L;

    private static final long KEY = 0x7375_6767_6573_7473L;

    /** More pairs that one origin suggests help nobody. */
    private static final long MOST = 100_000;

    private final Database database;

    SuggestionTable(Database database) {
        this.database = database;
    }

    /**
     * Keeps what was matched, and what the graph itself suggests: edges that a limit cut or that
     * only text gave, and whom a value brings together that does not merge. Answers how many.
     */
    long replace(List<Row> matches) {
        lock();
        database.sql("DELETE FROM suggestion").update();
        insertMatches(matches);
        insertEdges(null);
        insertLinks(null);
        return count();
    }

    /**
     * As {@link #replace}, of what concerns some customers.
     *
     * @param customers who changed; some may be no more
     * @param around identifiers whose suggestions by the graph may be others now
     * @param matches that name one of the customers
     */
    long update(Collection<UUID> customers, Collection<UUID> around, List<Row> matches) {
        lock();
        database.sql(
                        """
                        DELETE FROM suggestion
                        WHERE origin = 'matcher'
                          AND (left_id = ANY (:customers) OR right_id = ANY (:customers))
                           OR origin <> 'matcher'
                          AND (left_id = ANY (:around) OR right_id = ANY (:around))
                        """)
                .param("customers", SqlArrays.uuids(customers))
                .param("around", SqlArrays.uuids(around))
                .update();
        insertMatches(matches);
        insertEdges(around);
        insertLinks(around);
        return count();
    }

    private void lock() {
        database.sql("SELECT pg_advisory_xact_lock(:key)").param("key", KEY).query().listOfRows();
    }

    private long count() {
        return database.sql("SELECT count(*) FROM suggestion").query(Long.class).single();
    }

    /** A scan that has seen them, and is not through yet, leaves out what is no more. */
    void forget(Collection<UUID> identifiers) {
        lock();
        database.sql(
                        """
                        WITH keys AS (
                            DELETE FROM suggestion_key WHERE customer_id = ANY (:ids)
                        )
                        DELETE FROM suggestion
                        WHERE left_id = ANY (:ids) OR right_id = ANY (:ids)
                        """)
                .param("ids", SqlArrays.uuids(identifiers))
                .update();
    }

    private void insertMatches(List<Row> rows) {
        database.sql(
                        """
                        INSERT INTO suggestion
                               (left_id, right_id, place, origin, score, reason, fields)
                        SELECT n.left_id, n.right_id, n.place, 'matcher', n.score, n.reason,
                               n.fields
                        FROM unnest(:lefts, :rights, :places, :scores::float8[], :reasons, :fields)
                             AS n (left_id, right_id, place, score, reason, fields)
                        WHERE EXISTS (SELECT FROM identifier d WHERE d.id = n.left_id)
                          AND EXISTS (SELECT FROM identifier d WHERE d.id = n.right_id)
                        LIMIT :most
                        ON CONFLICT (left_id, right_id) DO UPDATE
                        SET place = excluded.place, origin = excluded.origin,
                            score = excluded.score, reason = excluded.reason,
                            fields = excluded.fields
                        """)
                .param("lefts", SqlArrays.uuids(rows, Row::left))
                .param("rights", SqlArrays.uuids(rows, Row::right))
                .param("places", SqlArrays.longs(rows, Row::place))
                .param("scores", SqlArrays.texts(rows, row -> Double.toString(row.score())))
                .param("reasons", SqlArrays.texts(rows, Row::reason))
                .param("fields", SqlArrays.texts(rows, Row::fields))
                .param("most", MOST)
                .update();
    }

    private void insertEdges(@Nullable Collection<UUID> around) {
        String edges =
                around == null
                        ? "identity_edge"
                        : """
                          (SELECT * FROM identity_edge WHERE left_id = ANY (:around)
                           UNION
                           SELECT * FROM identity_edge WHERE right_id = ANY (:around))
                          """;
        database.sql(
                        """
                        INSERT INTO suggestion
                               (left_id, right_id, place, origin, score, reason, fields)
                        SELECT e.left_id, e.right_id,
                               :first + CASE WHEN e.able THEN 0 ELSE 50000000000000000 END
                               + (5000000000 - extract(epoch FROM e.first_seen_at)::bigint)
                                 * 1000000
                               + abs(hashtextextended(e.left_id::text || e.right_id::text, 0)
                                     %% 1000000),
                               CASE WHEN e.able THEN 'limit' ELSE 'text' END, NULL,
                               coalesce(e.reason, 'a text of one named the other'), '[]'
                        FROM %s e
                        JOIN identifier l ON l.id = e.left_id AND l.role = 'MERGE'
                                         AND NOT l.shared
                        JOIN identifier r ON r.id = e.right_id AND r.role = 'MERGE'
                                         AND NOT r.shared
                        WHERE l.customer_id <> r.customer_id
                          AND (e.able AND e.reason IS NOT NULL
                               OR NOT e.able AND e.proof = 'inferred')
                        ORDER BY e.able DESC, e.first_seen_at DESC, e.left_id, e.right_id
                        LIMIT :most
                        ON CONFLICT (left_id, right_id) DO NOTHING
                        """
                                .formatted(edges))
                .param("around", SqlArrays.uuids(around == null ? List.of() : around))
                .param("first", OF_GRAPH)
                .param("most", MOST)
                .update();
    }

    /** A value that many were seen with suggests nothing. */
    private void insertLinks(@Nullable Collection<UUID> around) {
        String near =
                around == null
                        ? ""
                        : """
                          AND d.id IN (
                              SELECT right_id FROM identity_edge WHERE left_id = ANY (:around)
                              UNION
                              SELECT left_id FROM identity_edge WHERE right_id = ANY (:around))
                          """;
        database.sql(
                        """
                        WITH seen AS (
                            SELECT d.id AS link, d.type, d.shared_above, o.customer_id,
                                   min(o.id::text)::uuid AS identifier
                            FROM identifier d
                            CROSS JOIN LATERAL (
                                SELECT e.right_id AS id FROM identity_edge e WHERE e.left_id = d.id
                                UNION ALL
                                SELECT e.left_id FROM identity_edge e WHERE e.right_id = d.id
                                LIMIT 200) n
                            JOIN identifier o ON o.id = n.id AND o.role = 'MERGE' AND NOT o.shared
                            WHERE d.role = 'LINK' AND o.customer_id IS NOT NULL %s
                            GROUP BY d.id, d.type, d.shared_above, o.customer_id
                        ), few AS (
                            SELECT s.*, count(*) OVER (PARTITION BY link) AS customers FROM seen s
                        )
                        INSERT INTO suggestion
                               (left_id, right_id, place, origin, score, reason, fields)
                        SELECT DISTINCT ON (l.identifier, r.identifier) l.identifier, r.identifier,
                               :first * 2 + l.customers * 1000000000000000
                               + abs(hashtextextended(l.identifier::text || r.identifier::text, 0)
                                     %% 1000000000000000),
                               CASE WHEN l.type LIKE 'traits.%%' THEN 'rule' ELSE 'link' END, NULL,
                               'both were seen with the same ' || l.type, '[]'
                        FROM few l
                        JOIN few r ON r.link = l.link AND l.identifier < r.identifier
                        WHERE l.customers <= least(l.shared_above, 10)
                        ORDER BY l.identifier, r.identifier, l.customers, l.link
                        LIMIT :most
                        ON CONFLICT (left_id, right_id) DO NOTHING
                        """
                                .formatted(near))
                .param("around", SqlArrays.uuids(around == null ? List.of() : around))
                .param("first", OF_GRAPH)
                .param("most", MOST)
                .update();
    }
}
