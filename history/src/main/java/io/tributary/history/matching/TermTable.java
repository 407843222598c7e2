package io.tributary.history.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How common the values of a field are, so that two people named Smith prove less than two named
 * Featherstonehaugh (Fellegi and Sunter 1969, Method I).
 *
 * @param collision share of pairs of records that agree exactly; 0 if frequencies are not known
 * @param rest frequency, among records that have the field, of a value that is not common
 * @param common frequency of the common values, by a digest: weights can be shown to people who may
 *     not see the values
 */
public record TermTable(double collision, double rest, Map<String, Double> common) {

    static final TermTable UNKNOWN = new TermTable(0, 0, Map.of());

    private static final int MOST_COMMON = 5_000;
    private static final int FEWEST = 3;
    private static final int DIGEST_BYTES = 8;

    public TermTable {
        common = Collections.unmodifiableMap(new TreeMap<>(common));
    }

    /**
     * @param counts records that have the value, by value
     * @param records that have the field
     */
    static TermTable of(Map<String, Integer> counts, int records) {
        if (records < 2) {
            return UNKNOWN;
        }
        double others = records - 1.0;
        List<Map.Entry<String, Integer>> common =
                counts.entrySet().stream()
                        .filter(each -> each.getValue() >= FEWEST)
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_COMMON)
                        .toList();
        Map<String, Double> frequencies = new HashMap<>();
        common.forEach(
                each -> frequencies.put(digest(each.getKey()), (each.getValue() - 1) / others));
        int listed = common.size();
        double rest =
                counts.values().stream()
                        .sorted(Comparator.reverseOrder())
                        .skip(listed)
                        .mapToInt(Integer::intValue)
                        .filter(count -> count > 1)
                        .average()
                        .orElse(2);
        return new TermTable(collision(counts, records), (rest - 1) / others, frequencies);
    }

    private static double collision(Map<String, Integer> counts, int records) {
        double pairs = counts.values().stream().mapToDouble(count -> count * (count - 1.0)).sum();
        return Math.min(1, pairs / (records * (records - 1.0)));
    }

    boolean known() {
        return collision > 0;
    }

    /**
     * Frequency of the value that both agree in, over that of an average agreement: below 1 if the
     * value is rare.
     */
    double commonness(String left, String right) {
        double frequency = frequency(left);
        return Math.max(frequency, left.equals(right) ? frequency : frequency(right)) / collision;
    }

    /** No value has less {@link #commonness}. */
    double leastCommonness() {
        return rest / collision;
    }

    private double frequency(String value) {
        return common.getOrDefault(digest(value), rest);
    }

    private static String digest(String value) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
