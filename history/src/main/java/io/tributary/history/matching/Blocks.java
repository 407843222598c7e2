package io.tributary.history.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which pairs are worth a comparison. A pair that shares several blocks is visited in the first of
 * them only (Kolb, Thor, Rahm 2013, "Don't match twice"), so that no set of pairs is held.
 */
final class Blocks {

    /** Takes the positions of two records, the smaller first. */
    interface PairVisitor {
        void visit(int left, int right);
    }

    private final List<int[]> blocks = new ArrayList<>();
    private final int[][] blocksOf;
    private final int largest;
    private int skipped;

    private Blocks(int records, int largest) {
        this.largest = largest;
        this.blocksOf = new int[records][];
    }

    static Blocks of(List<PreparedRecord> records, int largest) {
        Blocks blocks = new Blocks(records.size(), largest);
        blocks.collect(records);
        blocks.index();
        return blocks;
    }

    /** Blocks that stayed too large, divided or not. */
    int skipped() {
        return skipped;
    }

    /** At most so many pairs are visited. */
    long mostPairs() {
        return blocks.stream()
                .mapToLong(block -> (long) block.length * (block.length - 1) / 2)
                .sum();
    }

    void visit(PairVisitor visitor) {
        for (int number = 0; number < blocks.size(); number++) {
            int[] block = blocks.get(number);
            for (int i = 0; i < block.length; i++) {
                for (int j = i + 1; j < block.length; j++) {
                    if (firstInCommon(block[i], block[j]) == number) {
                        visitor.visit(block[i], block[j]);
                    }
                }
            }
        }
    }

    private int firstInCommon(int left, int right) {
        int[] one = blocksOf[left];
        int[] other = blocksOf[right];
        int i = 0;
        int j = 0;
        while (one[i] != other[j]) {
            if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return one[i];
    }

    private void collect(List<PreparedRecord> records) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            all.add(i);
        }
        for (List<Integer> block : grouped(all, i -> BlockingKeys.of(records.get(i)))) {
            if (block.size() <= largest) {
                add(block);
            } else {
                divide(block, records);
            }
        }
    }

    private void divide(List<Integer> block, List<PreparedRecord> records) {
        for (List<Integer> part : grouped(block, i -> BlockingKeys.finer(records.get(i)))) {
            if (part.size() <= largest) {
                add(part);
            } else {
                skipped++;
            }
        }
    }

    private void add(List<Integer> block) {
        if (block.size() > 1) {
            blocks.add(block.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private static Collection<List<Integer>> grouped(
            List<Integer> members, Function<Integer, Set<String>> keys) {
        Map<String, List<Integer>> groups = new TreeMap<>();
        for (Integer member : members) {
            for (String key : keys.apply(member)) {
                groups.computeIfAbsent(key, none -> new ArrayList<>(2)).add(member);
            }
        }
        return groups.values();
    }

    private void index() {
        int[] sizes = new int[blocksOf.length];
        blocks.forEach(block -> Arrays.stream(block).forEach(member -> sizes[member]++));
        for (int i = 0; i < sizes.length; i++) {
            blocksOf[i] = new int[sizes[i]];
        }
        for (int number = blocks.size() - 1; number >= 0; number--) {
            for (int member : blocks.get(number)) {
                blocksOf[member][--sizes[member]] = number;
            }
        }
    }
}
