package io.tributary.history.matching;

import java.util.List;

/**
 * What one run found.
 *
 * @param matches best first
 * @param weights that were used
 * @param records that were compared
 * @param pairsCompared of all pairs
 * @param blocksSkipped blocking keys that too many records share
 */
public record Suggestions(
        List<Match> matches, Weights weights, int records, long pairsCompared, int blocksSkipped) {

    public Suggestions {
        matches = List.copyOf(matches);
    }
}
