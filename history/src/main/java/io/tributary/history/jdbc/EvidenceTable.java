package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentityRules;
import io.tributary.history.identity.TypeRule;
import io.tributary.history.jdbc.Evidence.Pair;
import io.tributary.history.jdbc.EvidenceRows.Naming;
import io.tributary.history.jdbc.EvidenceRows.Pairing;
import io.tributary.history.jdbc.EvidenceRows.Seen;
import io.tributary.history.jdbc.RunTable.Sighting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whom interactions name, what they link, and the identifiers that were ever seen. */
final class EvidenceTable {

    /** An identifier that was written, because it was not there or something about it changed. */
    record Written(UUID identifier, boolean created) {
        private static Written read(ResultSet row, int number) throws SQLException {
            return new Written(Columns.uuid(row, "id"), row.getBoolean("created"));
        }
    }

    private static final String INSERT_IDENTIFIERS =
            """
            WITH before AS (
                SELECT id, role, merge_proof, shared_above, first_seen_at
                FROM identifier WHERE id = ANY (:ids)
            ), written AS (
                INSERT INTO identifier AS d (id, type, scope, value, search, component_id,
                       customer_id, proof, first_seen_at, last_seen_at, shared, hung, plain_id,
                       role, merge_proof, shared_above)
                SELECT n.id, n.type, n.scope, n.value, n.search, n.id,
                       CASE WHEN n.role <> 'LOOKUP' THEN n.id END, n.proof::proof, n.first,
                       n.last, false,
                       coalesce((SELECT sum(a.interactions) FROM identifier_activity a
                                 WHERE a.identifier_id = n.id), 0) + n.hanging,
                       n.plain_id, n.role, n.merge_proof::proof, n.shared_above
                FROM unnest(:ids, :types, :scopes, :values, :searches, :proofs, :firsts, :lasts,
                            :plainIds, :roles, :mergeProofs, :sharedAbove, :hanging)
                     AS n (id, type, scope, value, search, proof, first, last,
                           plain_id, role, merge_proof, shared_above, hanging)
                ON CONFLICT (id) DO UPDATE
                SET role = excluded.role, merge_proof = excluded.merge_proof,
                    shared_above = excluded.shared_above, hung = excluded.hung,
                    proof = greatest(d.proof, excluded.proof),
                    first_seen_at = least(d.first_seen_at, excluded.first_seen_at),
                    last_seen_at = greatest(d.last_seen_at, excluded.last_seen_at)
                WHERE (d.role, d.merge_proof, d.shared_above) IS DISTINCT FROM
                      (excluded.role, excluded.merge_proof, excluded.shared_above)
                   OR d.proof < excluded.proof
                   OR d.first_seen_at > excluded.first_seen_at
                   OR d.last_seen_at < excluded.last_seen_at
                   OR d.hung <> excluded.hung
                RETURNING id, role, merge_proof, shared_above, first_seen_at
            )
            SELECT w.id, b.id IS NULL AS created
            FROM written w LEFT JOIN before b ON b.id = w.id
            WHERE (b.role, b.merge_proof, b.shared_above, b.first_seen_at) IS DISTINCT FROM
                  (w.role, w.merge_proof, w.shared_above, w.first_seen_at)
            """;

    private final Database database;
    private final IdentityRules rules;

    EvidenceTable(Database database, IdentityRules rules) {
        this.database = database;
        this.rules = rules;
    }

    /** Answers what these interactions named. */
    List<Sighting> remove(Collection<UUID> interactions) {
        return database.sql(
                        """
                        DELETE FROM interaction_identifier WHERE interaction_id = ANY (:ids)
                        RETURNING interaction_id, identifier_id, at
                        """)
                .param("ids", SqlArrays.uuids(interactions))
                .query(Sighting::read)
                .list();
    }

    /** Answers what these interactions linked. */
    List<Pair> removePairs(Collection<UUID> interactions) {
        return database.sql(
                        """
                        DELETE FROM identity_evidence WHERE interaction_id = ANY (:ids)
                        RETURNING left_id, right_id
                        """)
                .param("ids", SqlArrays.uuids(interactions))
                .query(Pair::read)
                .list();
    }

    /**
     * Answers the identifiers never seen before, or by other rules, or first seen at another time.
     *
     * @param hanging how many new interactions will hang on each, as a rule
     */
    List<Written> insert(EvidenceRows rows, Map<UUID, Long> hanging) {
        if (rows.namings().isEmpty()) {
            return List.of();
        }
        insertNamings(rows.namings());
        insertPairings(rows.pairings());
        return insertIdentifiers(rows.seen(), hanging);
    }

    private void insertNamings(List<Naming> rows) {
        database.later(
                        "interaction_identifier",
                        """
                        INSERT INTO interaction_identifier (interaction_id, participant,
                               identifier_id, rank, proof, at, name, search)
                        SELECT n.interaction, n.participant, n.identifier, n.rank,
                               n.proof::proof, n.at, n.name, n.search
                        FROM unnest(:interactions, :participants, :identifiers, :ranks, :proofs,
                                    :times, :names, :searches)
                             AS n (interaction, participant, identifier, rank, proof, at,
                                   name, search)
                        """)
                .param("interactions", SqlArrays.uuids(rows, Naming::interaction))
                .param("participants", SqlArrays.integers(rows, Naming::participant))
                .param("identifiers", SqlArrays.uuids(rows, row -> row.key().id().value()))
                .param("ranks", SqlArrays.integers(rows, Naming::rank))
                .param("proofs", SqlArrays.texts(rows, row -> row.proof().wireName()))
                .param("times", SqlArrays.times(rows, Naming::at))
                .param("names", SqlArrays.texts(rows, Naming::name))
                .param("searches", SqlArrays.texts(rows, row -> SearchText.fold(row.name())))
                .update();
    }

    private void insertPairings(List<Pairing> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.later(
                        "identity_evidence",
                        """
                        INSERT INTO identity_evidence
                               (interaction_id, left_id, right_id, proof, at)
                        SELECT n.interaction, n.left_id, n.right_id, n.proof::proof, n.at
                        FROM unnest(:interactions, :lefts, :rights, :proofs, :times)
                             AS n (interaction, left_id, right_id, proof, at)
                        """)
                .param("interactions", SqlArrays.uuids(rows, Pairing::interaction))
                .param("lefts", SqlArrays.uuids(rows, row -> Pair.of(row).left()))
                .param("rights", SqlArrays.uuids(rows, row -> Pair.of(row).right()))
                .param("proofs", SqlArrays.texts(rows, row -> row.edge().proof().wireName()))
                .param("times", SqlArrays.times(rows, row -> row.edge().firstSeenAt()))
                .update();
    }

    /**
     * Evidence that came can only raise the proof and widen the times. Most of the new identifiers
     * are customers of their own: they are written as such until they are resolved.
     */
    private List<Written> insertIdentifiers(List<Seen> seen, Map<UUID, Long> hanging) {
        return database.sql(INSERT_IDENTIFIERS)
                .param("ids", SqlArrays.uuids(seen, each -> each.key().id().value()))
                .param("types", SqlArrays.texts(seen, each -> each.key().type()))
                .param("scopes", SqlArrays.texts(seen, each -> each.key().scope()))
                .param("values", SqlArrays.texts(seen, each -> each.key().value()))
                .param(
                        "searches",
                        SqlArrays.texts(seen, each -> SearchText.fold(each.key().value())))
                .param("proofs", SqlArrays.texts(seen, each -> each.proof().wireName()))
                .param("firsts", SqlArrays.times(seen, Seen::first))
                .param("lasts", SqlArrays.times(seen, Seen::last))
                .param("plainIds", SqlArrays.uuids(seen, each -> each.key().plain().id().value()))
                .param("roles", SqlArrays.texts(seen, each -> rule(each).role().name()))
                .param(
                        "mergeProofs",
                        SqlArrays.texts(seen, each -> IdentityGraph.mergeProof(rule(each))))
                .param(
                        "hanging",
                        SqlArrays.longs(
                                seen, each -> hanging.getOrDefault(each.key().id().value(), 0L)))
                .param("sharedAbove", SqlArrays.integers(seen, each -> rule(each).sharedAbove()))
                .query(Written::read)
                .list();
    }

    private TypeRule rule(Seen seen) {
        return rules.of(seen.key().type());
    }
}
