package io.tributary.history.jdbc;

import io.tributary.history.matching.FieldMatch;
import io.tributary.history.matching.Match;
import io.tributary.history.matching.MatchRules;
import io.tributary.history.suggestion.Suggestion;
import java.util.Locale;
import java.util.UUID;

/** Tells a match so that a person can decide about it. */
final class MatchRows {

    private static final double STEPS = 1_000_000;
    private static final int TIE_BITS = 36;

    private MatchRows() {}

    static SuggestionTable.Row of(Match match, MatchRules rules) {
        UUID left = UUID.fromString(match.left());
        UUID right = UUID.fromString(match.right());
        return new SuggestionTable.Row(
                left,
                right,
                place(match.probability(), left, right),
                match.probability(),
                "what is known of both agrees: "
                        + Math.round(100 * match.probability())
                        + " % likely one person; rule "
                        + rules.label(),
                JsonText.of(match.fields().stream().map(MatchRows::field).toList()));
    }

    /** Likelier ones first; pages need a place for each of those that are as likely. */
    private static long place(double probability, UUID left, UUID right) {
        long tie =
                left.getMostSignificantBits() ^ Long.rotateLeft(right.getMostSignificantBits(), 7);
        return ((long) ((1 - probability) * STEPS) << TIE_BITS) | (tie >>> (Long.SIZE - TIE_BITS));
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
