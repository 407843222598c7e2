package io.tributary.history.jdbc;

import io.tributary.history.matching.FieldMatch;
import io.tributary.history.matching.Match;
import io.tributary.history.matching.MatchRules;
import io.tributary.history.matching.PersonMatcher;
import io.tributary.history.matching.PersonRecord;
import io.tributary.history.rulebook.Rules;
import io.tributary.history.suggestion.Suggestion;
import io.tributary.history.suggestion.SuggestionScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Scans in three steps, so that no transaction lasts as long as the comparison: reads who is known,
 * compares in memory, and writes what was found.
 */
final class StoredSuggestionScan implements SuggestionScan {

    private final Database database;
    private final PersonReads people;
    private final SuggestionTable table;
    private final ActiveRules active;
    private volatile long scannedTo = -1;
    private volatile @Nullable Rules scannedBy;

    StoredSuggestionScan(Database database, ActiveRules active) {
        this.database = database;
        this.active = active;
        people = new PersonReads(database, active);
        table = new SuggestionTable(database);
    }

    @Override
    public Report run(int mostCustomers) {
        long now = database.read("see what was recorded", table::lastEvent);
        Rules rules = active.current();
        if (now == scannedTo && rules.equals(scannedBy)) {
            return new Report(0, false, 0);
        }
        List<PersonRecord> known =
                database.snapshot("read customers", () -> people.upTo(mostCustomers));
        boolean compared = known.size() <= mostCustomers;
        List<SuggestionTable.Row> matches = compared ? matches(known, rules.matching()) : List.of();
        long found = database.write("keep suggestions", () -> table.replace(matches));
        scannedTo = now;
        scannedBy = rules;
        return new Report(known.size(), compared, found);
    }

    private static List<SuggestionTable.Row> matches(List<PersonRecord> known, MatchRules rules) {
        return rows(new PersonMatcher(rules).suggest(known).matches(), rules);
    }

    private static List<SuggestionTable.Row> rows(List<Match> matches, MatchRules rules) {
        List<SuggestionTable.Row> rows = new ArrayList<>();
        for (Match match : matches) {
            rows.add(
                    new SuggestionTable.Row(
                            UUID.fromString(match.left()),
                            UUID.fromString(match.right()),
                            match.probability(),
                            "what is known of both agrees: "
                                    + Math.round(100 * match.probability())
                                    + " % likely one person; rule "
                                    + rules.label(),
                            JsonText.of(
                                    match.fields().stream()
                                            .map(StoredSuggestionScan::field)
                                            .toList())));
        }
        return rows;
    }

    private static Suggestion.Field field(FieldMatch field) {
        return new Suggestion.Field(
                words(field.field().name()),
                field.left(),
                field.right(),
                words(field.level().name()),
                field.weight());
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
