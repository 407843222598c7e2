package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentityRules;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.interaction.Proof;
import io.tributary.history.jdbc.EvidenceRows.Naming;
import io.tributary.history.jdbc.EvidenceRows.Pairing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the evidence of the interactions that count now, and of no others. */
final class Evidence {

    /** Two identifiers, in the order of their keys. */
    record Pair(UUID left, UUID right) {
        static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::left, NameUuid::compareUnsigned)
                        .thenComparing(Pair::right, NameUuid::compareUnsigned);
    }

    /**
     * Where evidence came or went.
     *
     * @param identifiers all that a changed interaction names or named
     * @param pairs all that a changed interaction links or linked
     * @param added identifiers never seen before
     */
    record Touched(Set<UUID> identifiers, Set<Pair> pairs, Set<UUID> added) {}

    private record Gone(UUID left, @Nullable UUID right) {}

    private final Database database;
    private final IdentityRules rules;

    Evidence(Database database, IdentityRules rules) {
        this.database = database;
        this.rules = rules;
    }

    Touched replace(Collection<Change> changes) {
        Set<UUID> identifiers = new TreeSet<>(NameUuid::compareUnsigned);
        Set<Pair> pairs = new TreeSet<>(Pair.ORDER);
        for (Gone gone : remove(changes)) {
            identifiers.add(gone.left());
            if (gone.right() != null) {
                pairs.add(new Pair(gone.left(), gone.right()));
            }
        }
        List<Interaction> visible =
                changes.stream().filter(Change::isVisible).map(Change::now).toList();
        EvidenceRows rows = EvidenceRows.of(visible, rules);
        identifiers.addAll(rows.identifiers().keySet());
        rows.pairings().forEach(each -> pairs.add(pair(each)));
        return new Touched(identifiers, pairs, insert(rows));
    }

    private List<Gone> remove(Collection<Change> changes) {
        return database.sql(
                        """
                        WITH namings AS (
                            DELETE FROM interaction_identifier WHERE interaction_id = ANY (:ids)
                            RETURNING identifier_id
                        ), pairings AS (
                            DELETE FROM identity_evidence WHERE interaction_id = ANY (:ids)
                            RETURNING left_id, right_id
                        )
                        SELECT identifier_id AS left_id, NULL::uuid AS right_id FROM namings
                        UNION
                        SELECT left_id, right_id FROM pairings
                        """)
                .param("ids", SqlArrays.uuids(changes, Change::id))
                .query(
                        (row, number) ->
                                new Gone(
                                        Columns.uuid(row, "left_id"),
                                        Columns.uuidOrNull(row, "right_id")))
                .list();
    }

    private Set<UUID> insert(EvidenceRows rows) {
        if (rows.namings().isEmpty()) {
            return Set.of();
        }
        insertNamings(rows.namings());
        insertPairings(rows.pairings());
        return insertIdentifiers(rows);
    }

    private void insertNamings(List<Naming> rows) {
        database.sql(
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
        database.sql(
                        """
                        INSERT INTO identity_evidence
                               (interaction_id, left_id, right_id, proof, at)
                        SELECT n.interaction, n.left_id, n.right_id, n.proof::proof, n.at
                        FROM unnest(:interactions, :lefts, :rights, :proofs, :times)
                             AS n (interaction, left_id, right_id, proof, at)
                        """)
                .param("interactions", SqlArrays.uuids(rows, Pairing::interaction))
                .param("lefts", SqlArrays.uuids(rows, row -> pair(row).left()))
                .param("rights", SqlArrays.uuids(rows, row -> pair(row).right()))
                .param("proofs", SqlArrays.texts(rows, row -> row.edge().proof().wireName()))
                .param("times", SqlArrays.times(rows, row -> row.edge().firstSeenAt()))
                .update();
    }

    /** Their proof and time are worked out later, of all evidence. */
    private Set<UUID> insertIdentifiers(EvidenceRows rows) {
        var keys = new ArrayList<>(rows.identifiers().values());
        return database.sql(
                        """
                        INSERT INTO identifier (id, type, scope, value, search, component_id,
                                                proof, first_seen_at, shared)
                        SELECT n.id, n.type, n.scope, n.value, n.search, n.id,
                               :proof::proof, 'infinity', false
                        FROM unnest(:ids, :types, :scopes, :values, :searches)
                             AS n (id, type, scope, value, search)
                        ON CONFLICT (id) DO NOTHING
                        RETURNING id
                        """)
                .param("proof", Proof.INFERRED.wireName())
                .param("ids", SqlArrays.uuids(keys, key -> key.id().value()))
                .param("types", SqlArrays.texts(keys, key -> key.type()))
                .param("scopes", SqlArrays.texts(keys, key -> key.scope()))
                .param("values", SqlArrays.texts(keys, key -> key.value()))
                .param("searches", SqlArrays.texts(keys, key -> SearchText.fold(key.value())))
                .query(UUID.class)
                .set();
    }

    private static Pair pair(Pairing row) {
        return new Pair(row.edge().left().id().value(), row.edge().right().id().value());
    }
}
