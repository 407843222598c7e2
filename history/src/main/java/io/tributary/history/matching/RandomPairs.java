package io.tributary.history.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How all pairs of a population agree, whether or not they share a block: counted over all pairs of
 * a small population, over pairs at random of a large one. "At random" is the order of a hash of
 * the ids, so that the same set always gives the same pairs.
 */
final class RandomPairs {

    private static final int MOST_PAIRS = 400_000;

    /** With fewer hits than this, the frequencies of the values tell more than the sample. */
    private static final int ENOUGH_HITS = 50;

    private final long[][] counts = new long[MatchField.count()][Level.WEIGHTED];
    private final Population population;
    private long compared;

    private RandomPairs(Population population) {
        this.population = population;
    }

    /** Expected number of pairs in the whole population, per field and level. */
    static double[][] expected(
            Population population, Set<MatchField> fields, List<TermTable> terms) {
        RandomPairs pairs = new RandomPairs(population);
        pairs.compare(fields);
        return pairs.scaled(terms);
    }

    private void compare(Set<MatchField> fields) {
        int size = population.size();
        int[] order =
                IntStream.range(0, size)
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> mixed(population.at(i).id())))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int distance = 1; distance < size && compared < MOST_PAIRS; distance++) {
            for (int i = 0; i + distance < size && compared < MOST_PAIRS; i++) {
                count(
                        PairComparison.of(
                                        population.at(order[i]),
                                        population.at(order[i + distance]),
                                        fields)
                                .pattern());
            }
        }
    }

    /** The finaliser of MurmurHash3 (Appleby): neighbouring ids end far from each other. */
    private static int mixed(String id) {
        int hash = id.hashCode();
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return hash ^ hash >>> 16;
    }

    private void count(int pattern) {
        compared++;
        for (int i = 0; i < counts.length; i++) {
            int level = PairComparison.levelIn(pattern, i);
            if (level < Level.WEIGHTED) {
                counts[i][level]++;
            }
        }
    }

    private double[][] scaled(List<TermTable> terms) {
        double scale = population.pairs() / Math.max(compared, 1);
        double[][] scaled = new double[counts.length][Level.WEIGHTED];
        for (int i = 0; i < counts.length; i++) {
            long present = 0;
            for (int level = 0; level < Level.WEIGHTED; level++) {
                scaled[i][level] = counts[i][level] * scale;
                present += counts[i][level];
            }
            if (counts[i][0] < ENOUGH_HITS && scale > 1) {
                scaled[i][0] = terms.get(i).collision() * present * scale;
            }
        }
        return scaled;
    }
}
