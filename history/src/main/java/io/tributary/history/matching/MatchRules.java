package io.tributary.history.matching;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is compared, and what is worth a person's time.
 *
 * @param fields those that count; not empty
 * @param suggestAbove least probability, over 0 and at most 1, of a pair that is suggested
 * @param largestBlock most records under one blocking key, 2 or more; larger blocks are divided,
 *     and skipped where that does not help
 * @param mostSuggestions 1 or more; the best are kept
 * @param fewestRecords below so many records the shipped weights are used: there is too little to
 *     learn from
 */
public record MatchRules(
        Set<MatchField> fields,
        double suggestAbove,
        int largestBlock,
        int mostSuggestions,
        int fewestRecords) {

    /**
     * @throws IllegalArgumentException naming the entry that is wrong
     */
    public MatchRules {
        require(fields != null && !fields.isEmpty(), "fields", "must name one field or more");
        require(
                suggestAbove > 0 && suggestAbove <= 1,
                "suggestAbove",
                "must be over 0 and at most 1");
        require(largestBlock >= 2, "largestBlock", "must be 2 or more");
        require(mostSuggestions >= 1, "mostSuggestions", "must be 1 or more");
        require(fewestRecords >= 2, "fewestRecords", "must be 2 or more");
        fields = Set.copyOf(fields);
    }

    /** All fields, and pairs that are more likely one person than not, by a wide margin. */
    public static MatchRules defaults() {
        return new MatchRules(EnumSet.allOf(MatchField.class), 0.8, 60, 1_000_000, 200);
    }

    private static void require(boolean holds, String entry, String problem) {
        if (!holds) {
            throw new IllegalArgumentException("matching rules: '" + entry + "' " + problem);
        }
    }
}
