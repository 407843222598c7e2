package io.tributary.history.matching;

import java.util.List;

/**
 * How often the two records of a pair agree, per level, best first, without missing values: of one
 * person (Fellegi and Sunter's m), of two people of one household, of strangers (u). Each list has
 * four shares over 0 that add up to 1.
 */
public record FieldWeights(
        List<Double> match, List<Double> household, List<Double> stranger, TermTable terms) {

    /**
     * @throws IllegalArgumentException if a list is no distribution over the four levels
     */
    public FieldWeights {
        match = checked(match);
        household = checked(household);
        stranger = checked(stranger);
    }

    private static List<Double> checked(List<Double> shares) {
        boolean positive = shares.stream().allMatch(share -> share > 0 && share < 1);
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        if (shares.size() != Level.WEIGHTED || !positive || Math.abs(sum - 1) > 1e-6) {
            throw new IllegalArgumentException(
                    "weights: a field needs four shares over 0 that add up to 1");
        }
        return List.copyOf(shares);
    }
}
