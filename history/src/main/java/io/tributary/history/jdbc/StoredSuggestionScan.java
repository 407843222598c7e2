package io.tributary.history.jdbc;

import io.tributary.history.jdbc.ScanTable.State;
import io.tributary.history.matching.MatchRules;
import io.tributary.history.matching.PersonMatcher;
import io.tributary.history.matching.PersonRecord;
import io.tributary.history.matching.Suggestions;
import io.tributary.history.suggestion.SuggestionScan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Goes through all customers once, and looks from then on only at those of whom something was
 * recorded. No transaction lasts as long as a comparison: reads who is known, compares in memory,
 * and writes what was found.
 */
final class StoredSuggestionScan implements SuggestionScan {

    /** Keys of so many customers are written in one transaction. */
    private static final int CHUNK = 1_000;

    /** Looking at more one by one takes longer than going through all. */
    private static final int MOST_CHANGED = 100_000;

    private static final int FEWEST_TO_LEARN_ANEW = 1_000;

    /** Weights are learnt anew when one customer in so many was looked at since. */
    private static final int SHARE_TO_LEARN_ANEW = 4;

    private static final Report NOTHING = new Report(0, false, false, 0);

    private final Database database;
    private final ActiveRules active;
    private final PersonReads people;
    private final SuggestionTable table;
    private final ScanTable scans;
    private final BlockTable blocks;
    private final ChangeScan changes;
    private volatile long tooManyAt = -1;

    StoredSuggestionScan(Database database, ActiveRules active) {
        this.database = database;
        this.active = active;
        people = new PersonReads(database, active);
        table = new SuggestionTable(database);
        scans = new ScanTable(database);
        blocks = new BlockTable(database);
        changes = new ChangeScan(database, people, table, scans, blocks);
    }

    @Override
    public Report run(int mostCustomers) {
        long now = database.read("see what was recorded", scans::lastEvent);
        MatchRules rules = active.current().matching();
        Optional<State> last =
                database.read("see what was scanned", scans::state)
                        .filter(state -> state.rules() == rules.version());
        if (last.isEmpty()) {
            return now == tooManyAt ? NOTHING : whole(now, rules, mostCustomers);
        }
        State state = last.get();
        if (state.scannedTo() == now) {
            return NOTHING;
        }
        return changed(state, now)
                .map(customers -> changes.run(state, now, customers, rules))
                .orElseGet(() -> whole(now, rules, mostCustomers));
    }

    /** Who is to be looked at; empty if all are. */
    private Optional<List<UUID>> changed(State state, long now) {
        int most = (int) Math.min(MOST_CHANGED, Math.max(0, beforeLearningAnew(state)));
        return database.read(
                "see who changed",
                () -> {
                    List<UUID> changed = scans.changed(state.scannedTo(), now, most + 1);
                    if (changed.size() > most || scans.isLost(state.scannedTo())) {
                        return Optional.empty();
                    }
                    Set<UUID> customers = new LinkedHashSet<>(changed);
                    customers.addAll(blocks.gone());
                    return Optional.of(List.copyOf(customers));
                });
    }

    @Override
    public void requestWhole() {
        tooManyAt = -1;
        database.write("ask for a whole scan", scans::forget);
    }

    private static long beforeLearningAnew(State state) {
        return Math.max(FEWEST_TO_LEARN_ANEW, state.customers() / SHARE_TO_LEARN_ANEW)
                - state.lookedAt();
    }

    private Report whole(long now, MatchRules rules, int mostCustomers) {
        List<PersonRecord> known =
                database.snapshot("read customers", () -> people.upTo(mostCustomers));
        if (known.size() > mostCustomers) {
            long found = database.write("keep suggestions", () -> table.replace(List.of()));
            database.write("forget what was scanned", scans::forget);
            tooManyAt = now;
            return new Report(known.size(), true, false, found);
        }
        Suggestions found = new PersonMatcher(rules).suggest(known);
        keepBlocks(known);
        List<SuggestionTable.Row> rows =
                found.matches().stream().map(match -> MatchRows.of(match, rules)).toList();
        State state = new State(now, rules.version(), found.weights(), known.size(), 0);
        long kept =
                database.write(
                        "keep suggestions",
                        () -> {
                            scans.keep(state);
                            return table.replace(rows);
                        });
        return new Report(known.size(), true, true, kept);
    }

    private void keepBlocks(List<PersonRecord> known) {
        for (int from = 0; from < known.size(); from += CHUNK) {
            List<PersonRecord> chunk = known.subList(from, Math.min(known.size(), from + CHUNK));
            List<UUID> ids = new ArrayList<>();
            chunk.forEach(each -> ids.add(UUID.fromString(each.id())));
            database.write("keep who is alike", () -> blocks.replace(ids, chunk));
        }
        List<UUID> gone = database.read("read who is gone", blocks::gone);
        database.write("keep who is alike", () -> blocks.replace(gone, List.of()));
    }
}
