package io.tributary.hub.console;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.suggestion.Suggestion;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A pair of customers who may be one, seen from the left one.
 *
 * @param percent of certainty; null where nothing says
 */
record SuggestionCard(Suggestion pair, @Nullable Long percent, List<Comparison> comparisons) {

    private static final int HUNDRED = 100;

    /**
     * What one field says.
     *
     * @param level names the message {@code level.<level>}, if there is one
     * @param weight with its sign
     */
    record Comparison(Suggestion.Field field, String level, String weight) {

        static Comparison of(Suggestion.Field field) {
            return new Comparison(
                    field,
                    field.level().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"),
                    String.format(Locale.ROOT, "%+.1f", field.weight()));
        }

        public boolean isFor() {
            return field.weight() > 0;
        }

        public boolean isAgainst() {
            return field.weight() < 0;
        }
    }

    static SuggestionCard of(Suggestion pair) {
        Double score = pair.score();
        return new SuggestionCard(
                pair,
                score == null ? null : (long) Math.floor(score * HUNDRED),
                pair.fields().stream().map(Comparison::of).toList());
    }

    /** With the customer on the left. */
    static SuggestionCard seenFrom(CustomerId customer, Suggestion pair) {
        return of(pair.right().equals(customer) ? turned(pair) : pair);
    }

    public String leftTitle() {
        String name = pair.leftName();
        return name == null || name.isBlank() ? Identifiers.text(pair.leftIdentifier()) : name;
    }

    public String rightTitle() {
        String name = pair.rightName();
        return name == null || name.isBlank() ? Identifiers.text(pair.rightIdentifier()) : name;
    }

    public String leftKnownBy() {
        return Identifiers.text(pair.leftIdentifier());
    }

    public String rightKnownBy() {
        return Identifiers.text(pair.rightIdentifier());
    }

    @SuppressWarnings("ArgumentSelectionDefectChecker") // turned on purpose
    private static Suggestion turned(Suggestion pair) {
        return new Suggestion(
                pair.right(),
                pair.rightName(),
                pair.rightIdentifier(),
                pair.left(),
                pair.leftName(),
                pair.leftIdentifier(),
                pair.origin(),
                pair.score(),
                pair.reason(),
                pair.fields().stream()
                        .map(
                                each ->
                                        new Suggestion.Field(
                                                each.field(),
                                                each.right(),
                                                each.left(),
                                                each.level(),
                                                each.weight()))
                        .toList());
    }
}
