package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentifierNormaliser;
import io.tributary.history.identity.IdentifierRole;
import io.tributary.history.identity.IdentityRules;
import io.tributary.history.identity.KnownParticipant;
import io.tributary.history.identity.Runs;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.jdbc.EvidenceRows.Pairing;
import io.tributary.history.jdbc.EvidenceTable.Written;
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

        static Pair of(Pairing row) {
            return new Pair(row.edge().left().id().value(), row.edge().right().id().value());
        }

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

    private final EvidenceTable table;
    private final IdentityRules rules;
    private final IdentifierNormaliser normaliser;
    private final RunTable runs;
    private final RecordedInteractions recorded;

    Evidence(Database database, IdentityRules rules, IdentifierNormaliser normaliser) {
        table = new EvidenceTable(database, rules);
        this.rules = rules;
        this.normaliser = normaliser;
        runs = new RunTable(database, rules);
        recorded = new RecordedInteractions(database);
    }

    Touched replace(Collection<Change> changes) {
        List<Change> all = new ArrayList<>(changes);
        List<Sighting> former = new ArrayList<>(remove(changes));
        List<Pair> formerPairs = new ArrayList<>(removePairs(changes));
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
        rows.pairings().forEach(each -> pairs.add(Pair.of(each)));
        Set<UUID> interactions = new TreeSet<>(NameUuid::compareUnsigned);
        changes.forEach(change -> interactions.add(change.id()));
        Set<UUID> changed = new HashSet<>();
        Set<UUID> created = new HashSet<>();
        for (Written each : table.insert(rows, rows.hanging(fresh(changes)))) {
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
        return known.isEmpty() ? List.of() : table.remove(known);
    }

    private List<Pair> removePairs(Collection<Change> changes) {
        List<UUID> known = known(changes);
        return known.isEmpty() ? List.of() : table.removePairs(known);
    }

    private static List<UUID> known(Collection<Change> changes) {
        return changes.stream().filter(change -> !change.isNew()).map(Change::id).toList();
    }

    private static Set<UUID> fresh(Collection<Change> changes) {
        return changes.stream().filter(Change::isNew).map(Change::id).collect(Collectors.toSet());
    }
}
