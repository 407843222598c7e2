package io.tributary.history.matching;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How two records agree in one field.
 *
 * @param left the value that agreed best; empty if missing
 */
record Compared(Level level, String left, String right) {

    static final Compared MISSING = new Compared(Level.MISSING, "", "");

    /** The best of all values of both; of equally good ones, the first. */
    static <T> Compared best(
            List<T> left, List<T> right, BiFunction<T, T, Level> level, Function<T, String> text) {
        Compared best = MISSING;
        for (T one : left) {
            for (T other : right) {
                Level found = level.apply(one, other);
                if (found == Level.EXACT) {
                    return new Compared(found, text.apply(one), text.apply(other));
                }
                boolean first = best.level == Level.MISSING;
                if (found != Level.MISSING && (first || found.betterThan(best.level))) {
                    best = new Compared(found, text.apply(one), text.apply(other));
                }
            }
        }
        return best;
    }
}
