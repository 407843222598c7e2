package io.tributary.history.jdbc;

import io.tributary.history.identity.TypeRule;
import io.tributary.history.interaction.Proof;
import io.tributary.history.jdbc.Evidence.Pair;
import io.tributary.history.jdbc.Evidence.Touched;
import io.tributary.history.jdbc.IdentityChange.Holder;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of the identity graph: nodes and edges as the evidence has them now. */
final class IdentityGraph {

    private final Database database;

    IdentityGraph(Database database) {
        this.database = database;
    }

    /** Removes identifiers that nothing names any more; answers them. Their ids lead on. */
    List<IdentifierRow> removeUnnamed(Touched touched) {
        if (touched.formerNamers().isEmpty()) {
            return List.of();
        }
        return database.sql(
                        """
                        WITH removed AS (
                            DELETE FROM identifier d
                            WHERE d.id = ANY (:ids)
                              AND NOT EXISTS (SELECT FROM interaction_identifier n
                                              WHERE n.identifier_id = d.id)
                            RETURNING d.*
                        ), led AS (
                            INSERT INTO former_identifier (id, interaction_id)
                            SELECT n.identifier, n.interaction
                            FROM unnest(:identifiers, :namers) AS n (identifier, interaction)
                            WHERE n.identifier IN (SELECT id FROM removed)
                            ON CONFLICT (id) DO UPDATE
                            SET interaction_id = excluded.interaction_id
                        )
                        SELECT * FROM removed
                        """)
                .param("ids", SqlArrays.uuids(touched.formerNamers().keySet()))
                .param("identifiers", SqlArrays.uuids(touched.formerNamers().keySet()))
                .param("namers", SqlArrays.uuids(touched.formerNamers().values()))
                .query(IdentifierRow::read)
                .list();
    }

    static @Nullable String mergeProof(TypeRule rule) {
        Proof proof = rule.mergeProof();
        return proof == null ? null : proof.wireName();
    }

    /**
     * Works out proof and times of identifiers of which evidence went; answers those that were
     * first seen at another time than before.
     */
    Set<UUID> refreshFormer(Touched touched) {
        if (touched.formerNamers().isEmpty()) {
            return Set.of();
        }
        return database.sql(
                        """
                        WITH seen AS (
                            SELECT t.id,
                                   (SELECT p.proof
                                    FROM unnest(enum_range(NULL, t.proof)) AS p (proof)
                                    WHERE EXISTS (SELECT FROM interaction_identifier n
                                                  WHERE n.identifier_id = t.id
                                                    AND n.proof = p.proof)
                                    ORDER BY p.proof DESC LIMIT 1) AS proof,
                                   (SELECT min(n.at) FROM interaction_identifier n
                                    WHERE n.identifier_id = t.id) AS first_seen_at,
                                   (SELECT max(n.at) FROM interaction_identifier n
                                    WHERE n.identifier_id = t.id) AS last_seen_at
                            FROM identifier t WHERE t.id = ANY (:ids)
                        ), before AS (
                            SELECT id, first_seen_at FROM identifier WHERE id = ANY (:ids)
                        ), written AS (
                            UPDATE identifier d
                            SET proof = s.proof, first_seen_at = s.first_seen_at,
                                last_seen_at = s.last_seen_at
                            FROM seen s
                            WHERE d.id = s.id
                              AND (d.proof, d.first_seen_at, d.last_seen_at) IS DISTINCT FROM
                                  (s.proof, s.first_seen_at, s.last_seen_at)
                            RETURNING d.id, d.first_seen_at
                        )
                        SELECT w.id FROM written w JOIN before b ON b.id = w.id
                        WHERE w.first_seen_at <> b.first_seen_at
                        """)
                .param("ids", SqlArrays.uuids(touched.formerNamers().keySet()))
                .query(UUID.class)
                .set();
    }

    /** Works out the edges; answers those that came, went or became different. */
    Set<Pair> refreshEdges(Touched touched) {
        if (touched.pairs().isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                database.sql(
                                """
                                WITH pair AS (
                                    SELECT * FROM unnest(:lefts, :rights) AS p (left_id, right_id)
                                ), best AS (
                                    SELECT p.left_id, p.right_id, b.proof, b.at,
                                           coalesce(b.proof >= l.merge_proof
                                                    AND b.proof >= r.merge_proof, false) AS able
                                    FROM pair p
                                    JOIN identifier l ON l.id = p.left_id
                                    JOIN identifier r ON r.id = p.right_id
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
                                    RETURNING e.left_id, e.right_id
                                ), written AS (
                                    INSERT INTO identity_edge AS e
                                           (left_id, right_id, proof, first_seen_at, able)
                                    SELECT left_id, right_id, proof, at, able FROM best
                                    ON CONFLICT (left_id, right_id) DO UPDATE
                                    SET proof = excluded.proof, able = excluded.able,
                                        first_seen_at = excluded.first_seen_at,
                                        reason = CASE WHEN excluded.able THEN e.reason END
                                    WHERE (e.proof, e.first_seen_at, e.able) IS DISTINCT FROM
                                          (excluded.proof, excluded.first_seen_at, excluded.able)
                                    RETURNING e.left_id, e.right_id
                                )
                                SELECT left_id, right_id FROM gone
                                UNION ALL SELECT left_id, right_id FROM written
                                """)
                        .param("lefts", SqlArrays.uuids(touched.pairs(), Pair::left))
                        .param("rights", SqlArrays.uuids(touched.pairs(), Pair::right))
                        .query(
                                (row, number) ->
                                        new Pair(
                                                Columns.uuid(row, "left_id"),
                                                Columns.uuid(row, "right_id")))
                        .list());
    }

    /** All identifiers, but those that only find customers, of the components that these are in. */
    List<IdentifierRow> loadComponents(Collection<UUID> identifiers, Collection<UUID> components) {
        return database.sql(
                        """
                        WITH asked AS (
                            SELECT t.component_id AS id FROM identifier t WHERE t.id = ANY (:ids)
                            UNION SELECT unnest(:components)
                        )
                        SELECT d.*
                        FROM asked a
                        JOIN identifier d ON d.id = a.id AND d.component_id = d.id
                        WHERE d.role <> 'LOOKUP'
                        UNION ALL
                        SELECT d.*
                        FROM asked a
                        JOIN identifier d ON d.component_id = a.id AND d.component_id <> d.id
                        WHERE d.role <> 'LOOKUP'
                        """)
                .param("ids", SqlArrays.uuids(identifiers))
                .param("components", SqlArrays.uuids(components))
                .query(IdentifierRow::read)
                .list();
    }

    /** Edges that could merge, from the identifiers to greater keys. */
    List<EdgeRow> loadAbleEdges(Collection<UUID> identifiers) {
        if (identifiers.isEmpty()) {
            return List.of();
        }
        return database.sql(
                        """
                        SELECT left_id, right_id, proof, first_seen_at, reason
                        FROM identity_edge
                        WHERE left_id = ANY (:ids) AND able
                        """)
                .param("ids", SqlArrays.uuids(identifiers))
                .query(EdgeRow::read)
                .list();
    }

    void saveIdentifiers(Collection<IdentifierRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        UPDATE identifier d
                        SET component_id = n.component_id, customer_id = n.customer_id
                        FROM unnest(:ids, :components, :customers)
                             AS n (id, component_id, customer_id)
                        WHERE d.id = n.id
                        """)
                .param("ids", SqlArrays.uuids(rows, IdentifierRow::id))
                .param("components", SqlArrays.uuids(rows, IdentifierRow::component))
                .param("customers", SqlArrays.uuids(rows, IdentifierRow::customer))
                .update();
    }

    void saveReasons(Collection<EdgeRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
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

    /** Identifiers whose value finds customers but makes none may have no customer. */
    List<Holder> holders(Collection<UUID> identifiers) {
        return database.sql(
                        """
                        SELECT id, customer_id, role <> 'LOOKUP' OR hangs AS tells, shared,
                               last_seen_at
                        FROM identifier
                        WHERE id = ANY (:ids) AND customer_id IS NOT NULL
                        """)
                .param("ids", SqlArrays.uuids(identifiers))
                .query(Holder::read)
                .list();
    }
}
