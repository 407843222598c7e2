package io.tributary.history.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Writes suggestions. */
final class SuggestionTable {

    /** Two customers that were compared; each is named by its representative identifier. */
    record Row(UUID left, UUID right, double score, String reason, String fields) {}

    private static final long KEY = 0x7375_6767_6573_7473L;

    /** More pairs that one origin suggests help nobody. */
    private static final long MOST = 100_000;

    private final Database database;

    SuggestionTable(Database database) {
        this.database = database;
    }

    long lastEvent() {
        return database.sql("SELECT coalesce(max(sequence), 0) FROM history_event")
                .query(Long.class)
                .single();
    }

    /**
     * Keeps what was matched, and what the graph itself suggests: edges that a limit cut or that
     * only text gave, and whom a value brings together that does not merge. Answers how many.
     */
    long replace(List<Row> matches) {
        database.sql("SELECT pg_advisory_xact_lock(:key)").param("key", KEY).query().listOfRows();
        database.sql("DELETE FROM suggestion").update();
        insertMatches(matches);
        insertEdges();
        insertLinks();
        return database.sql("SELECT count(*) FROM suggestion").query(Long.class).single();
    }

    /** A scan that has seen them, and is not through yet, leaves out what is no more. */
    void forget(Collection<UUID> identifiers) {
        database.sql("SELECT pg_advisory_xact_lock(:key)").param("key", KEY).query().listOfRows();
        database.sql(
                        """
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
                        FROM unnest(:lefts, :rights, :scores::float8[], :reasons, :fields)
                             WITH ORDINALITY
                             AS n (left_id, right_id, score, reason, fields, place)
                        WHERE EXISTS (SELECT FROM identifier d WHERE d.id = n.left_id)
                          AND EXISTS (SELECT FROM identifier d WHERE d.id = n.right_id)
                        LIMIT :most
                        """)
                .param("lefts", SqlArrays.uuids(rows, Row::left))
                .param("rights", SqlArrays.uuids(rows, Row::right))
                .param("scores", SqlArrays.texts(rows, row -> Double.toString(row.score())))
                .param("reasons", SqlArrays.texts(rows, Row::reason))
                .param("fields", SqlArrays.texts(rows, Row::fields))
                .param("most", MOST)
                .update();
    }

    private void insertEdges() {
        database.sql(
                        """
                        INSERT INTO suggestion
                               (left_id, right_id, place, origin, score, reason, fields)
                        SELECT e.left_id, e.right_id, 1000000 + row_number() OVER (
                                   ORDER BY e.able DESC, e.first_seen_at DESC, e.left_id,
                                            e.right_id),
                               CASE WHEN e.able THEN 'limit' ELSE 'text' END, NULL,
                               coalesce(e.reason, 'a text of one named the other'), '[]'
                        FROM identity_edge e
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
                        """)
                .param("most", MOST)
                .update();
    }

    /** A value that many were seen with suggests nothing. */
    private void insertLinks() {
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
                            WHERE d.role = 'LINK' AND o.customer_id IS NOT NULL
                            GROUP BY d.id, d.type, d.shared_above, o.customer_id
                        ), few AS (
                            SELECT s.*, count(*) OVER (PARTITION BY link) AS customers FROM seen s
                        )
                        INSERT INTO suggestion
                               (left_id, right_id, place, origin, score, reason, fields)
                        SELECT DISTINCT ON (l.identifier, r.identifier) l.identifier, r.identifier,
                               2000000 + row_number() OVER (ORDER BY l.customers, l.link,
                                                                     l.identifier, r.identifier),
                               CASE WHEN l.type LIKE 'traits.%' THEN 'rule' ELSE 'link' END, NULL,
                               'both were seen with the same ' || l.type, '[]'
                        FROM few l
                        JOIN few r ON r.link = l.link AND l.identifier < r.identifier
                        WHERE l.customers <= least(l.shared_above, 10)
                        LIMIT :most
                        ON CONFLICT (left_id, right_id) DO NOTHING
                        """)
                .param("most", MOST)
                .update();
    }
}
