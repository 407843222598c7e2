package io.tributary.history.matching;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often each pattern of levels occurs among the pairs that share a block.
 *
 * @param counts by pattern; in order, so that sums come out the same to the last bit
 */
record PatternCounts(Map<Integer, Double> counts) {

    private static final int MOST_PAIRS = 2_000_000;

    /** All pairs, or of very many a part that is the same for the same set. */
    static PatternCounts of(Population population, Set<MatchField> fields) {
        int step = (int) (1 + population.blocks().mostPairs() / MOST_PAIRS);
        Map<Integer, Double> counts = new TreeMap<>();
        population
                .blocks()
                .visit(
                        (left, right) -> {
                            if (Math.floorMod(left * 31 + right, step) == 0) {
                                int pattern =
                                        PairComparison.of(
                                                        population.at(left),
                                                        population.at(right),
                                                        fields)
                                                .pattern();
                                counts.merge(pattern, (double) step, Double::sum);
                            }
                        });
        return new PatternCounts(counts);
    }
}
