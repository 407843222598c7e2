package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentityRules;
import io.tributary.history.identity.Runs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds in whose hands values were that change hands ({@link Runs}). As long as sightings follow
 * one another, which is the rule, only where the runs begin and end is read.
 */
final class RunTable {

    /** An interaction named an identifier. */
    record Sighting(UUID interaction, UUID identifier, Instant at) {
        static Sighting read(ResultSet row, int number) throws SQLException {
            return new Sighting(
                    Columns.uuid(row, "interaction_id"),
                    Columns.uuid(row, "identifier_id"),
                    Columns.time(row, "at"));
        }
    }

    /**
     * How values run once a batch is recorded.
     *
     * @param elsewhere interactions that did not change, but name a value in other hands now
     */
    record Settled(Runs runs, Set<UUID> elsewhere) {}

    private record Run(UUID id, UUID plainId, IdentifierKey plain, Instant first, Instant last) {}

    private final Database database;
    private final IdentityRules rules;
    private final boolean needed;

    RunTable(Database database, IdentityRules rules) {
        this.database = database;
        this.rules = rules;
        needed =
                Stream.concat(rules.types().values().stream(), Stream.of(rules.otherwise()))
                        .anyMatch(rule -> rule.lifetime() != null);
    }

    /**
     * @param gone what changed interactions named before
     * @param come what they name now, by plain key
     */
    Settled settle(Collection<Sighting> gone, Map<IdentifierKey, List<Sighting>> come) {
        Map<IdentifierKey, List<Sighting>> named = new HashMap<>(come);
        named.keySet().removeIf(key -> lifetime(key) == null);
        if (!needed || (named.isEmpty() && gone.isEmpty())) {
            return new Settled(new Runs(Map.of()), Set.of());
        }
        Map<IdentifierKey, List<Run>> known = runs(gone, named.keySet());
        Set<IdentifierKey> asked = new TreeSet<>(named.keySet());
        asked.addAll(known.keySet());
        Map<IdentifierKey, List<Instant>> starts = new HashMap<>();
        Set<IdentifierKey> unclear = new TreeSet<>();
        for (IdentifierKey plain : asked) {
            List<Run> before = known.getOrDefault(plain, List.of());
            List<Sighting> now = named.getOrDefault(plain, List.of());
            if (left(gone, before, now) || !follow(plain, before, now)) {
                unclear.add(plain);
            } else if (before.size() > 1) {
                starts.put(plain, before.stream().map(Run::first).sorted().toList());
            }
        }
        return unclear.isEmpty()
                ? new Settled(new Runs(starts), Set.of())
                : settleAnew(unclear, named, starts);
    }

    private Settled settleAnew(
            Set<IdentifierKey> unclear,
            Map<IdentifierKey, List<Sighting>> named,
            Map<IdentifierKey, List<Instant>> starts) {
        Map<UUID, IdentifierKey> plains =
                unclear.stream().collect(Collectors.toMap(key -> key.id().value(), key -> key));
        Map<IdentifierKey, List<Sighting>> recorded = recorded(plains);
        Map<IdentifierKey, List<Instant>> sightings = new HashMap<>();
        for (IdentifierKey plain : unclear) {
            sightings.put(
                    plain,
                    Stream.of(recorded, named)
                            .flatMap(each -> each.getOrDefault(plain, List.of()).stream())
                            .map(Sighting::at)
                            .toList());
        }
        Map<IdentifierKey, List<Instant>> all = new HashMap<>(starts);
        all.putAll(Runs.of(sightings, rules).starts());
        Runs runs = new Runs(all);
        Set<UUID> elsewhere = new HashSet<>();
        recorded.forEach(
                (plain, seen) ->
                        seen.stream()
                                .filter(
                                        each ->
                                                !runs.keyAt(plain, each.at())
                                                        .id()
                                                        .value()
                                                        .equals(each.identifier()))
                                .forEach(each -> elsewhere.add(each.interaction())));
        return new Settled(runs, elsewhere);
    }

    /** Whether a run lost a sighting that did not come again. */
    private static boolean left(Collection<Sighting> gone, List<Run> runs, List<Sighting> come) {
        Set<UUID> ids = runs.stream().map(Run::id).collect(Collectors.toSet());
        return gone.stream()
                .filter(each -> ids.contains(each.identifier()))
                .anyMatch(
                        each ->
                                come.stream()
                                        .noneMatch(
                                                now ->
                                                        now.interaction().equals(each.interaction())
                                                                && now.at().equals(each.at())));
    }

    /** Whether no sighting begins a run, nor brings two together, nor has one begin earlier. */
    private boolean follow(IdentifierKey plain, List<Run> runs, List<Sighting> come) {
        Duration lifetime = Objects.requireNonNull(lifetime(plain), "a value that changes hands");
        TreeSet<Instant> times =
                come.stream().map(Sighting::at).collect(Collectors.toCollection(TreeSet::new));
        if (runs.size() > 1) {
            Instant start = runs.stream().map(Run::first).max(Instant::compareTo).orElseThrow();
            if (!times.isEmpty() && times.first().isBefore(start)) {
                return false;
            }
            runs.stream().filter(run -> run.first().equals(start)).forEach(run -> add(times, run));
        } else {
            runs.forEach(run -> add(times, run));
        }
        Instant last = null;
        for (Instant at : times) {
            if (last != null
                    && Duration.between(last, at).compareTo(lifetime) > 0
                    && !within(runs, last, at)) {
                return false;
            }
            last = at;
        }
        return true;
    }

    private static void add(Set<Instant> times, Run run) {
        times.add(run.first());
        times.add(run.last());
    }

    private static boolean within(List<Run> runs, Instant from, Instant to) {
        return runs.stream()
                .anyMatch(run -> !run.first().isAfter(from) && !run.last().isBefore(to));
    }

    private Map<IdentifierKey, List<Run>> runs(
            Collection<Sighting> gone, Collection<IdentifierKey> named) {
        return database
                .sql(
                        """
                        WITH asked AS (
                            SELECT plain_id AS id FROM identifier WHERE id = ANY (:gone)
                            UNION SELECT unnest(:named)
                        )
                        SELECT d.id, plain_id, type, scope, value, first_seen_at, last_seen_at
                        FROM asked a JOIN identifier d ON d.id = a.id
                        UNION ALL
                        SELECT d.id, plain_id, type, scope, value, first_seen_at, last_seen_at
                        FROM asked a
                        JOIN identifier d ON d.plain_id = a.id AND d.plain_id <> d.id
                        """)
                .param("gone", SqlArrays.uuids(gone, Sighting::identifier))
                .param("named", SqlArrays.uuids(named, key -> key.id().value()))
                .query(RunTable::run)
                .list()
                .stream()
                .filter(run -> lifetime(run.plain()) != null)
                .collect(Collectors.groupingBy(Run::plain));
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "plain_id"),
                IdentifierRow.key(row, "").plain(),
                Columns.time(row, "first_seen_at"),
                Columns.time(row, "last_seen_at"));
    }

    private Map<IdentifierKey, List<Sighting>> recorded(Map<UUID, IdentifierKey> plains) {
        Map<IdentifierKey, List<Sighting>> recorded = new HashMap<>();
        database.sql(
                        """
                        SELECT d.plain_id, n.interaction_id, n.identifier_id, n.at
                        FROM identifier d
                        JOIN interaction_identifier n ON n.identifier_id = d.id
                        WHERE d.id = ANY (:plains)
                           OR d.plain_id = ANY (:plains) AND d.plain_id <> d.id
                        """)
                .param("plains", SqlArrays.uuids(plains.keySet()))
                .query(
                        row -> {
                            IdentifierKey plain =
                                    Objects.requireNonNull(
                                            plains.get(Columns.uuid(row, "plain_id")));
                            recorded.computeIfAbsent(plain, key -> new ArrayList<>())
                                    .add(Sighting.read(row, 0));
                        });
        return recorded;
    }

    private @org.jspecify.annotations.Nullable Duration lifetime(IdentifierKey key) {
        return rules.of(key.type()).lifetime();
    }
}
