package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentifierNormaliser;
import io.tributary.history.identity.IdentifierRole;
import io.tributary.history.identity.IdentityRules;
import io.tributary.history.identity.KnownParticipant;
import io.tributary.history.identity.Runs;
import io.tributary.history.identity.TypeRule;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.jdbc.EvidenceRows.Naming;
import io.tributary.history.jdbc.EvidenceRows.Pairing;
import io.tributary.history.jdbc.EvidenceRows.Seen;
import io.tributary.history.jdbc.RunTable.Sighting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the evidence of the interactions that count now, and of no others. */
final class Evidence {

    /** Two identifiers, in the order of their keys. */
    record Pair(UUID left, UUID right) {
        static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::left, NameUuid::compareUnsigned)
                        .thenComparing(Pair::right, NameUuid::compareUnsigned);

        static Pair read(ResultSet row, int number) throws SQLException {
            return new Pair(Columns.uuid(row, "left_id"), Columns.uuid(row, "right_id"));
        }
    }

    /**
     * Where evidence came or went.
     *
     * @param identifiers all that a changed interaction names or named
     * @param pairs all that a changed interaction links or linked
     * @param changed identifiers never seen before, or by other rules, or first seen at another
     *     time
     * @param created of these, those never seen before
     * @param makers identifiers that make customers themselves, by their types; others may too
     * @param rows the evidence that there is now
     * @param formerNamers by identifier that was named before, an interaction that did
     * @param interactions whose identifiers may be others now
     */
    record Touched(
            Set<UUID> identifiers,
            Set<Pair> pairs,
            Set<UUID> changed,
            Set<UUID> created,
            Set<UUID> makers,
            EvidenceRows rows,
            Map<UUID, UUID> formerNamers,
            Set<UUID> interactions) {

        /** Those never seen before that nothing links to others: each is somebody of its own. */
        Set<UUID> alone() {
            Set<UUID> alone = new HashSet<>(created);
            alone.retainAll(makers);
            pairs.forEach(pair -> alone.removeAll(List.of(pair.left(), pair.right())));
            return alone;
        }
    }

    /** An identifier that was written, because it was not there or something about it changed. */
    private record Written(UUID identifier, boolean created) {
        static Written read(ResultSet row, int number) throws SQLException {
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
    private final IdentifierNormaliser normaliser;
    private final RunTable runs;
    private final RecordedInteractions recorded;

    Evidence(Database database, IdentityRules rules, IdentifierNormaliser normaliser) {
        this.database = database;
        this.rules = rules;
        this.normaliser = normaliser;
        runs = new RunTable(database, rules);
        recorded = new RecordedInteractions(database);
    }

    Touched replace(Collection<Change> changes) {
        List<Change> all = new ArrayList<>(changes);
        List<Sighting> former = remove(changes);
        List<Pair> formerPairs = removePairs(changes);
        RunTable.Settled settled = runs.settle(former, sightings(all));
        // What names one value in other hands now may name others that change hands.
        while (!settled.elsewhere().isEmpty()) {
            List<Change> others = recorded.load(settled.elsewhere());
            former.addAll(remove(others));
            formerPairs.addAll(removePairs(others));
            all.addAll(others);
            settled = runs.settle(former, sightings(all));
        }
        return touched(all, settled.runs(), former, formerPairs);
    }

    private Touched touched(
            List<Change> changes, Runs runs, List<Sighting> former, List<Pair> formerPairs) {
        Set<UUID> identifiers = new TreeSet<>(NameUuid::compareUnsigned);
        Set<Pair> pairs = new TreeSet<>(Pair.ORDER);
        Map<UUID, UUID> formerNamers = new TreeMap<>(NameUuid::compareUnsigned);
        for (Sighting gone : former) {
            identifiers.add(gone.identifier());
            formerNamers.put(gone.identifier(), gone.interaction());
        }
        pairs.addAll(formerPairs);
        List<Interaction> visible =
                changes.stream().filter(Change::isVisible).map(Change::now).toList();
        EvidenceRows rows = EvidenceRows.of(visible, rules, normaliser, runs);
        identifiers.addAll(rows.identifiers().keySet());
        rows.pairings().forEach(each -> pairs.add(pair(each)));
        Set<UUID> interactions = new TreeSet<>(NameUuid::compareUnsigned);
        changes.forEach(change -> interactions.add(change.id()));
        Set<UUID> changed = new HashSet<>();
        Set<UUID> created = new HashSet<>();
        for (Written each : insert(rows, fresh(changes))) {
            changed.add(each.identifier());
            if (each.created()) {
                created.add(each.identifier());
            }
        }
        return new Touched(
                identifiers,
                pairs,
                changed,
                created,
                makers(rows),
                rows,
                formerNamers,
                interactions);
    }

    private Set<UUID> makers(EvidenceRows rows) {
        Set<UUID> makers = new HashSet<>();
        rows.identifiers()
                .forEach(
                        (id, key) -> {
                            if (rules.of(key.type()).role() != IdentifierRole.LOOKUP) {
                                makers.add(id);
                            }
                        });
        return makers;
    }

    /** By the plain key of what they name, what the changed interactions name and when. */
    private Map<IdentifierKey, List<Sighting>> sightings(Collection<Change> changes) {
        Map<IdentifierKey, List<Sighting>> sightings = new TreeMap<>();
        for (Change change : changes) {
            if (change.isVisible()) {
                for (KnownParticipant known : KnownParticipant.of(change.now(), normaliser)) {
                    known.identifiers()
                            .keySet()
                            .forEach(key -> add(sightings, key, change.id(), change.now()));
                }
            }
        }
        return sightings;
    }

    private static void add(
            Map<IdentifierKey, List<Sighting>> sightings,
            IdentifierKey key,
            UUID id,
            Interaction interaction) {
        sightings
                .computeIfAbsent(key, each -> new ArrayList<>())
                .add(new Sighting(id, key.id().value(), interaction.occurredAt()));
    }

    private List<Sighting> remove(Collection<Change> changes) {
        List<UUID> known = known(changes);
        if (known.isEmpty()) {
            return new ArrayList<>();
        }
        return new ArrayList<>(
                database.sql(
                                """
                                DELETE FROM interaction_identifier WHERE interaction_id = ANY (:ids)
                                RETURNING interaction_id, identifier_id, at
                                """)
                        .param("ids", SqlArrays.uuids(known))
                        .query(Sighting::read)
                        .list());
    }

    private static List<UUID> known(Collection<Change> changes) {
        return changes.stream().filter(change -> !change.isNew()).map(Change::id).toList();
    }

    private List<Pair> removePairs(Collection<Change> changes) {
        List<UUID> known = known(changes);
        if (known.isEmpty()) {
            return new ArrayList<>();
        }
        return new ArrayList<>(
                database.sql(
                                """
                                DELETE FROM identity_evidence WHERE interaction_id = ANY (:ids)
                                RETURNING left_id, right_id
                                """)
                        .param("ids", SqlArrays.uuids(known))
                        .query(Pair::read)
                        .list());
    }

    private static Set<UUID> fresh(Collection<Change> changes) {
        return changes.stream().filter(Change::isNew).map(Change::id).collect(Collectors.toSet());
    }

    private List<Written> insert(EvidenceRows rows, Set<UUID> fresh) {
        if (rows.namings().isEmpty()) {
            return List.of();
        }
        insertNamings(rows.namings());
        insertPairings(rows.pairings());
        return insertIdentifiers(rows, rows.hanging(fresh));
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
                .param("lefts", SqlArrays.uuids(rows, row -> pair(row).left()))
                .param("rights", SqlArrays.uuids(rows, row -> pair(row).right()))
                .param("proofs", SqlArrays.texts(rows, row -> row.edge().proof().wireName()))
                .param("times", SqlArrays.times(rows, row -> row.edge().firstSeenAt()))
                .update();
    }

    /**
     * Evidence that came can only raise the proof and widen the times. Most of the new identifiers
     * are customers of their own: they are written as such until they are resolved.
     *
     * @param hanging how many new interactions will hang on each, as a rule
     */
    private List<Written> insertIdentifiers(EvidenceRows rows, Map<UUID, Long> hanging) {
        List<Seen> seen = rows.seen();
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

    private static Pair pair(Pairing row) {
        return new Pair(row.edge().left().id().value(), row.edge().right().id().value());
    }
}
