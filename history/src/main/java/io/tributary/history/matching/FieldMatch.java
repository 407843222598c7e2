package io.tributary.history.matching;

/**
 * What one field says about a pair.
 *
 * @param weight bits, over 0 if it speaks for one person; 0 if a value is missing
 * @param left the value that agreed best, as the matcher reads it; empty if missing
 */
public record FieldMatch(MatchField field, Level level, double weight, String left, String right) {

    /** Without the values: they do not belong into logs. */
    @Override
    public String toString() {
        return field + " " + level + " " + weight;
    }
}
