package io.tributary.history.matching;

import java.util.Comparator;
import java.util.List;

/**
 * Two records that may be one person, and why.
 *
 * @param left id; before {@code right} in the order of texts
 * @param weight bits of evidence for one person rather than for the rival: {@code prior} and the
 *     weights of all fields, added
 * @param probability that both are one person, given all that was compared; 0 to 1
 * @param prior bits before anything was compared; below 0, since two records at random are seldom
 *     one person
 * @param rival the next best explanation, against which the weights are given
 * @param fields all that were compared, in the order of {@link MatchField}
 */
public record Match(
        String left,
        String right,
        double weight,
        double probability,
        double prior,
        Rival rival,
        List<FieldMatch> fields) {

    /** What the pair could be, if not one person. */
    public enum Rival {
        STRANGERS,
        HOUSEHOLD
    }

    /** Best first; the same order for the same set. */
    public static final Comparator<Match> ORDER =
            Comparator.comparingDouble(Match::probability)
                    .thenComparingDouble(Match::weight)
                    .reversed()
                    .thenComparing(Match::left)
                    .thenComparing(Match::right);

    public Match {
        fields = List.copyOf(fields);
    }
}
