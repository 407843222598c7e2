package io.tributary.history.jdbc;

import io.tributary.history.jdbc.ScanTable.State;
import io.tributary.history.matching.Match;
import io.tributary.history.matching.MatchRules;
import io.tributary.history.matching.PersonMatcher;
import io.tributary.history.matching.PersonRecord;
import io.tributary.history.suggestion.SuggestionScan.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Finds what is to be suggested about customers who changed. It holds no more in memory than a few
 * customers, and those who share a blocking key with them.
 */
final class ChangeScan {

    private static final int CHUNK = 50;

    private final Database database;
    private final PersonReads people;
    private final SuggestionTable table;
    private final ScanTable scans;
    private final BlockTable blocks;

    ChangeScan(
            Database database,
            PersonReads people,
            SuggestionTable table,
            ScanTable scans,
            BlockTable blocks) {
        this.database = database;
        this.people = people;
        this.table = table;
        this.scans = scans;
        this.blocks = blocks;
    }

    /** First all are put where they are found now, so that two who changed find each other. */
    Report run(State state, long to, List<UUID> changed, MatchRules rules) {
        inChunks(
                changed,
                ids -> {
                    List<PersonRecord> known =
                            database.snapshot("read customers", () -> people.of(ids));
                    database.write("keep who is alike", () -> blocks.replace(ids, known));
                });
        long[] found = new long[1];
        inChunks(changed, ids -> found[0] = compare(ids, state, rules));
        database.write(
                "keep what was scanned", () -> scans.keep(state.advanced(to, changed.size())));
        return new Report(changed.size(), false, true, found[0]);
    }

    private static void inChunks(List<UUID> all, Consumer<List<UUID>> work) {
        for (int from = 0; from < all.size(); from += CHUNK) {
            work.accept(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
    }

    private long compare(List<UUID> changed, State state, MatchRules rules) {
        Map<UUID, Set<UUID>> candidates =
                database.read(
                        "read who is alike",
                        () -> blocks.candidates(changed, rules.largestBlock()));
        Map<UUID, PersonRecord> known = read(candidates);
        PersonMatcher matcher = new PersonMatcher(rules);
        Map<List<String>, Match> matches = new LinkedHashMap<>();
        candidates.forEach(
                (one, others) -> {
                    PersonRecord person = known.get(one);
                    if (person != null) {
                        matcher.suggestFor(person, present(others, known), state.weights())
                                .forEach(
                                        match ->
                                                matches.put(
                                                        List.of(match.left(), match.right()),
                                                        match));
                    }
                });
        List<SuggestionTable.Row> rows =
                matches.values().stream().map(match -> MatchRows.of(match, rules)).toList();
        List<UUID> around = database.read("read who is linked", () -> scans.around(changed));
        return database.write("keep suggestions", () -> table.update(changed, around, rows));
    }

    private Map<UUID, PersonRecord> read(Map<UUID, Set<UUID>> candidates) {
        Set<UUID> asked = new HashSet<>(candidates.keySet());
        candidates.values().forEach(asked::addAll);
        Map<UUID, PersonRecord> known = new HashMap<>();
        database.snapshot("read customers", () -> people.of(asked))
                .forEach(each -> known.put(UUID.fromString(each.id()), each));
        return known;
    }

    private static List<PersonRecord> present(Collection<UUID> ids, Map<UUID, PersonRecord> known) {
        List<PersonRecord> present = new ArrayList<>();
        for (UUID id : ids) {
            PersonRecord each = known.get(id);
            if (each != null) {
                present.add(each);
            }
        }
        return present;
    }
}
