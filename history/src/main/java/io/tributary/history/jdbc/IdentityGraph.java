package io.tributary.history.jdbc;

import io.tributary.history.jdbc.Evidence.Pair;
import io.tributary.history.jdbc.Evidence.Touched;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The tables of the identity graph: nodes and edges as the evidence has them now. */
final class IdentityGraph {

    private final Database database;

    IdentityGraph(Database database) {
        this.database = database;
    }

    /** Removes identifiers that nothing names any more; answers them. */
    List<IdentifierRow> removeUnnamed(Touched touched) {
        return database.sql(
                        """
                        DELETE FROM identifier d
                        WHERE d.id = ANY (:ids)
                          AND NOT EXISTS (SELECT FROM interaction_identifier n
                                          WHERE n.identifier_id = d.id)
                        RETURNING d.*
                        """)
                .param("ids", SqlArrays.uuids(touched.identifiers()))
                .query(IdentifierRow::read)
                .list();
    }

    /** Works out proof and time of the identifiers; answers whether any became different. */
    boolean refreshIdentifiers(Touched touched) {
        return 0
                < database.sql(
                                """
                                UPDATE identifier d
                                SET proof = s.proof, first_seen_at = s.first_seen_at
                                FROM (SELECT t.id,
                                             (SELECT max(n.proof) FROM interaction_identifier n
                                              WHERE n.identifier_id = t.id) AS proof,
                                             (SELECT min(n.at) FROM interaction_identifier n
                                              WHERE n.identifier_id = t.id) AS first_seen_at
                                      FROM unnest(:ids) AS t (id)) s
                                WHERE d.id = s.id
                                  AND (d.proof, d.first_seen_at)
                                      IS DISTINCT FROM (s.proof, s.first_seen_at)
                                """)
                        .param("ids", SqlArrays.uuids(touched.identifiers()))
                        .update();
    }

    /** Works out the edges; answers whether any came, went or became different. */
    boolean refreshEdges(Touched touched) {
        Long changed =
                database.sql(
                                """
                                WITH pair AS (
                                    SELECT * FROM unnest(:lefts, :rights) AS p (left_id, right_id)
                                ), best AS (
                                    SELECT p.left_id, p.right_id, b.proof, b.at
                                    FROM pair p
                                    CROSS JOIN LATERAL (
                                        SELECT v.proof, v.at FROM identity_evidence v
                                        WHERE v.left_id = p.left_id AND v.right_id = p.right_id
                                        ORDER BY v.proof DESC, v.at LIMIT 1) b
                                ), gone AS (
                                    DELETE FROM identity_edge e USING pair p
                                    WHERE e.left_id = p.left_id AND e.right_id = p.right_id
                                      AND NOT EXISTS (SELECT FROM best b
                                                      WHERE b.left_id = p.left_id
                                                        AND b.right_id = p.right_id)
                                    RETURNING e.left_id
                                ), written AS (
                                    INSERT INTO identity_edge AS e
                                           (left_id, right_id, proof, first_seen_at)
                                    SELECT left_id, right_id, proof, at FROM best
                                    ON CONFLICT (left_id, right_id) DO UPDATE
                                    SET proof = excluded.proof,
                                        first_seen_at = excluded.first_seen_at
                                    WHERE (e.proof, e.first_seen_at) IS DISTINCT FROM
                                          (excluded.proof, excluded.first_seen_at)
                                    RETURNING e.left_id
                                )
                                SELECT (SELECT count(*) FROM gone)
                                       + (SELECT count(*) FROM written)
                                """)
                        .param("lefts", SqlArrays.uuids(touched.pairs(), Pair::left))
                        .param("rights", SqlArrays.uuids(touched.pairs(), Pair::right))
                        .query(Long.class)
                        .single();
        return changed > 0;
    }

    /** All identifiers of the components that are touched. */
    List<IdentifierRow> loadIdentifiers(Touched touched, Collection<IdentifierRow> removed) {
        return database.sql(
                        """
                        SELECT d.* FROM identifier d
                        WHERE d.component_id IN (
                            SELECT t.component_id FROM identifier t WHERE t.id = ANY (:ids)
                            UNION SELECT unnest(:removed))
                        """)
                .param("ids", SqlArrays.uuids(touched.identifiers()))
                .param("removed", SqlArrays.uuids(removed, IdentifierRow::component))
                .query(IdentifierRow::read)
                .list();
    }

    List<EdgeRow> loadEdges(Collection<IdentifierRow> identifiers) {
        return database.sql(
                        """
                        SELECT left_id, right_id, proof, first_seen_at, reason
                        FROM identity_edge
                        WHERE left_id = ANY (:ids)
                        """)
                .param("ids", SqlArrays.uuids(identifiers, IdentifierRow::id))
                .query(EdgeRow::read)
                .list();
    }

    void saveIdentifiers(Collection<IdentifierRow> rows) {
        database.sql(
                        """
                        UPDATE identifier d
                        SET component_id = n.component_id, customer_id = n.customer_id,
                            shared = n.shared
                        FROM unnest(:ids, :components, :customers, :shared)
                             AS n (id, component_id, customer_id, shared)
                        WHERE d.id = n.id
                        """)
                .param("ids", SqlArrays.uuids(rows, IdentifierRow::id))
                .param("components", SqlArrays.uuids(rows, IdentifierRow::component))
                .param("customers", SqlArrays.uuids(rows, IdentifierRow::customer))
                .param("shared", SqlArrays.booleans(rows, IdentifierRow::shared))
                .update();
    }

    void saveReasons(Collection<EdgeRow> rows) {
        database.sql(
                        """
                        UPDATE identity_edge e
                        SET reason = n.reason
                        FROM unnest(:lefts, :rights, :reasons) AS n (left_id, right_id, reason)
                        WHERE e.left_id = n.left_id AND e.right_id = n.right_id
                        """)
                .param("lefts", SqlArrays.uuids(rows, row -> row.pair().left()))
                .param("rights", SqlArrays.uuids(rows, row -> row.pair().right()))
                .param("reasons", SqlArrays.texts(rows, EdgeRow::reason))
                .update();
    }

    /** Identifiers whose value finds customers but makes none keep a null customer. */
    Set<UUID> customersOf(Collection<UUID> identifiers) {
        return database.sql(
                        """
                        SELECT DISTINCT customer_id FROM identifier
                        WHERE id = ANY (:ids) AND customer_id IS NOT NULL
                        """)
                .param("ids", SqlArrays.uuids(identifiers))
                .query(UUID.class)
                .set();
    }
}
