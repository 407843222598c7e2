package io.tributary.history.matching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the matcher has learnt of a company's data; Jackson writes and reads it as it stands.
 *
 * @param records from how many it was learnt; 0 for the shipped ones
 * @param matchPrior probability that two records, taken at random, are one person
 * @param householdPrior probability that they are two people of one household
 */
public record Weights(
        int records,
        double matchPrior,
        double householdPrior,
        Map<MatchField, FieldWeights> fields) {

    private static final double RARE = 1e-4;

    /**
     * @throws IllegalArgumentException if a field has no weights, or a prior is no probability
     */
    public Weights {
        if (!(matchPrior > 0 && householdPrior > 0 && matchPrior + householdPrior < 1)) {
            throw new IllegalArgumentException("weights: priors must be over 0 and below 1");
        }
        if (fields.size() != MatchField.count()) {
            throw new IllegalArgumentException("weights: every field needs its weights");
        }
        EnumMap<MatchField, FieldWeights> ordered = new EnumMap<>(MatchField.class);
        ordered.putAll(fields);
        fields = Collections.unmodifiableMap(ordered);
    }

    /** The weights of a field. */
    FieldWeights of(MatchField field) {
        FieldWeights weights = fields.get(field);
        if (weights == null) {
            throw new IllegalStateException("every field has its weights");
        }
        return weights;
    }

    /**
     * For data too small to learn from. Shares as customer data commonly shows them; no frequencies
     * of names.
     */
    public static Weights defaults() {
        Map<MatchField, FieldWeights> fields = new EnumMap<>(MatchField.class);
        for (MatchField field : MatchField.values()) {
            fields.put(field, defaultsOf(field));
        }
        return new Weights(0, RARE, RARE, fields);
    }

    private static FieldWeights defaultsOf(MatchField field) {
        return switch (field) {
            case GIVEN_NAME -> personal(.82, .08, .04, .008, .006, .02);
            case FAMILY_NAME -> shared(.85, .06, .03, .8, .03, .02, .003, .002, .01);
            case BIRTH_DATE -> personal(.9, .06, .02, .0001, .0015, .02);
            case STREET -> shared(.65, .08, .05, .85, .05, .03, .0002, .0003, .002);
            case PLACE -> shared(.75, .07, .05, .9, .04, .02, .01, .005, .02);
            case PHONE -> shared(.65, .03, .005, .5, .01, .005, .00005, .0001, .00001);
            case EMAIL -> shared(.6, .06, .04, .1, .02, .02, .00002, .0005, .001);
            case IDENTIFIER -> personal(.9, .06, .01, .00001, .0001, .001);
        };
    }

    private static FieldWeights personal(
            double m1, double m2, double m3, double u1, double u2, double u3) {
        return shared(m1, m2, m3, u1, u2, u3, u1, u2, u3);
    }

    private static FieldWeights shared(double... shares) {
        return new FieldWeights(
                level(shares, 0), level(shares, 3), level(shares, 6), TermTable.UNKNOWN);
    }

    private static List<Double> level(double[] shares, int from) {
        double rest = 1 - shares[from] - shares[from + 1] - shares[from + 2];
        return List.of(shares[from], shares[from + 1], shares[from + 2], rest);
    }
}
