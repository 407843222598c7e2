package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentifierNormaliser;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.rebuild.FromScratch;
import io.tributary.history.rulebook.RulePreview;
import io.tributary.history.rulebook.RulePreview.Person;
import io.tributary.history.rulebook.RulePreview.Sample;
import io.tributary.history.rulebook.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What other rules would do: one snapshot of the history goes through the from-scratch twin, and
 * the two are compared. Only names and counts of what changed are read after the snapshot.
 */
final class Preview {

    private static final int SAMPLES = 10;
    private static final int PEOPLE = 10;
    private static final int CHUNK = 10_000;

    /** A customer who becomes several, or several who become one. */
    private record Change(String kind, UUID one, Set<UUID> several) {
        static final Comparator<Change> LARGEST_FIRST =
                Comparator.comparing((Change change) -> -change.several().size())
                        .thenComparing(Change::kind)
                        .thenComparing(Change::one, NameUuid::compareUnsigned);

        boolean merge() {
            return kind.equals("merge");
        }

        Collection<UUID> before() {
            return merge() ? several : Set.of(one);
        }

        Collection<UUID> after() {
            return merge() ? Set.of(one) : several;
        }
    }

    private final Database database;
    private final ActiveRules active;
    private final OneAtATime guard;

    Preview(Database database, ActiveRules active, OneAtATime guard) {
        this.database = database;
        this.active = active;
        this.guard = guard;
    }

    RulePreview of(Rules rules) {
        guard.begin();
        try {
            Today today = Today.read(database, active, guard);
            FromScratch.Outcome outcome =
                    Twin.outcome(
                            rules,
                            today.interactions().stream().map(Today.Known::content).toList(),
                            today.decisions(),
                            today.matterDecisions());
            return compare(today, rules, outcome);
        } finally {
            guard.end();
        }
    }

    private RulePreview compare(Today today, Rules rules, FromScratch.Outcome outcome) {
        PreviewComparison comparison = new PreviewComparison(today, rules, outcome);
        return new RulePreview(
                today.customerCount(),
                outcome.known(rules.identity()).size(),
                comparison.merges().size(),
                comparison.splits().size(),
                samples(comparison, rules, outcome),
                comparison.movedInteractions(),
                today.matterCount(),
                new HashSet<>(outcome.matters().values()).size(),
                comparison.movedMatters(),
                deliveries(comparison.changed()));
    }

    private List<Sample> samples(
            PreviewComparison comparison, Rules rules, FromScratch.Outcome outcome) {
        List<Change> shown =
                Stream.concat(
                                largest("merge", comparison.merges()),
                                largest("split", comparison.splits()))
                        .sorted(Change.LARGEST_FIRST)
                        .toList();
        Map<UUID, Person> before =
                database.read(
                        "read the names for a preview",
                        () ->
                                PreviewPeople.ofToday(
                                        database, people(shown.stream().map(Change::before))));
        Map<UUID, Person> after =
                PreviewPeople.ofPreview(
                        outcome,
                        new IdentifierNormaliser(rules.identity()),
                        people(shown.stream().map(Change::after)));
        return shown.stream()
                .map(
                        change ->
                                new Sample(
                                        change.kind(),
                                        known(change.before(), before),
                                        known(change.after(), after)))
                .toList();
    }

    private static Stream<Change> largest(String kind, Map<UUID, Set<UUID>> changes) {
        return changes.entrySet().stream()
                .map(each -> new Change(kind, each.getKey(), each.getValue()))
                .sorted(Change.LARGEST_FIRST)
                .limit(SAMPLES);
    }

    private static Set<UUID> people(Stream<Collection<UUID>> groups) {
        Set<UUID> people = new HashSet<>();
        groups.forEach(group -> group.stream().limit(PEOPLE).forEach(people::add));
        return people;
    }

    private static List<Person> known(Collection<UUID> ids, Map<UUID, Person> people) {
        return ids.stream().limit(PEOPLE).map(people::get).filter(Objects::nonNull).toList();
    }

    /** What a target never got it gets no second time. */
    private Map<String, Long> deliveries(List<UUID> changed) {
        return database.read(
                "count the deliveries of a preview",
                () -> {
                    Map<String, Long> counts = new TreeMap<>();
                    database.sql("SELECT name FROM target")
                            .query(String.class)
                            .list()
                            .forEach(target -> counts.put(target, 0L));
                    for (int from = 0; from < changed.size(); from += CHUNK) {
                        List<UUID> chunk =
                                changed.subList(from, Math.min(changed.size(), from + CHUNK));
                        count(new ArrayList<>(chunk), counts);
                    }
                    return counts;
                });
    }

    private void count(List<UUID> interactions, Map<String, Long> counts) {
        database.sql(
                        """
                        SELECT target, count(*) AS owed FROM delivery
                        WHERE interaction_id = ANY (:ids) GROUP BY target
                        """)
                .param("ids", SqlArrays.uuids(interactions))
                .query(
                        row -> {
                            counts.merge(row.getString("target"), row.getLong("owed"), Long::sum);
                        });
    }
}
