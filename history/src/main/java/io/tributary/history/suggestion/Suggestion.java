package io.tributary.history.suggestion;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two customers who may be one.
 *
 * @param left with a name to show, null if none is known
 * @param leftIdentifier what a decision about the left one would name
 * @param origin what suggests it: {@code limit}, {@code link}, {@code rule} or {@code matcher}
 * @param score probability from 0 to 1; null where the origin gives none
 * @param reason for a person
 * @param fields per compared field how much it speaks for or against; empty unless compared
 */
public record Suggestion(
        CustomerId left,
        @Nullable String leftName,
        Identifier leftIdentifier,
        CustomerId right,
        @Nullable String rightName,
        Identifier rightIdentifier,
        String origin,
        @Nullable Double score,
        String reason,
        List<Field> fields) {

    /**
     * One comparison.
     *
     * @param level how alike, in words: {@code exact}, {@code close}, {@code different}, ...
     * @param weight bits for (positive) or against (negative)
     */
    public record Field(String field, String left, String right, String level, double weight) {}
}
