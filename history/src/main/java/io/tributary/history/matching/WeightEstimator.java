package io.tributary.history.matching;

import java.util.Map;

/**
 * Learns the weights from pairs that nobody has labelled, by expectation and maximisation
 * (Dempster, Laird, Rubin 1977; for record linkage Winkler 1988), with a third class besides
 * matches and strangers: two people of one household (Winkler 1993). Pairs that share no block
 * count as strangers. Fields are taken as independent within a class. Each step adds the shipped
 * weights as a few pairs of their own, so that poor data bend the result less than rich data.
 */
final class WeightEstimator {

    private static final int MOST_STEPS = 200;
    private static final double SETTLED = 1e-7;

    /** As many pairs the shipped shares are worth, per field and class. */
    private static final double PRIOR_PAIRS = 20;

    /** About so many doubles, and housemates, are expected per record before counting. */
    private static final double EXPECTED_DOUBLES = 0.1;

    private static final double MOST_PRIOR = 0.4;
    private static final double LEAST_SHARE = 1e-4;

    private final PatternCounts patterns;
    private final double[][] all;
    private final double pairs;
    private final double leastStranger;
    private final Parameters shipped = Parameters.of(Weights.defaults());

    /**
     * @param all pairs of the population per field and level, sharing a block or not
     * @param records of the population, 2 or more
     */
    WeightEstimator(PatternCounts patterns, double[][] all, int records) {
        this.patterns = patterns;
        this.all = all;
        this.pairs = records * (records - 1.0) / 2;
        this.leastStranger = 0.1 / records;
    }

    Parameters estimate() {
        Parameters now = start();
        for (int step = 0; step < MOST_STEPS; step++) {
            Parameters next = maximised(expected(now));
            boolean settled = distance(now, next) < SETTLED;
            now = next;
            if (settled) {
                break;
            }
        }
        return Ordering.applied(now);
    }

    private Parameters start() {
        Parameters unseen = maximised(new Expected());
        double prior = EXPECTED_DOUBLES / StrictMath.sqrt(pairs);
        return new Parameters(prior, prior, unseen.match(), unseen.household(), unseen.stranger());
    }

    /** How many pairs of each class are to be expected, per field and level. */
    private static final class Expected {
        private final double[][] match = new double[MatchField.count()][Level.WEIGHTED];
        private final double[][] household = new double[MatchField.count()][Level.WEIGHTED];
        private double matches;
        private double households;
    }

    private Expected expected(Parameters parameters) {
        Likelihoods likelihoods = new Likelihoods(parameters);
        Expected expected = new Expected();
        for (Map.Entry<Integer, Double> each : patterns.counts().entrySet()) {
            double[] posteriors = likelihoods.posteriors(each.getKey());
            double match = posteriors[0] * each.getValue();
            double household = posteriors[1] * each.getValue();
            expected.matches += match;
            expected.households += household;
            for (int i = 0; i < MatchField.count(); i++) {
                int level = PairComparison.levelIn(each.getKey(), i);
                if (level < Level.WEIGHTED) {
                    expected.match[i][level] += match;
                    expected.household[i][level] += household;
                }
            }
        }
        return expected;
    }

    private Parameters maximised(Expected expected) {
        int fields = MatchField.count();
        double[][] match = new double[fields][];
        double[][] household = new double[fields][];
        double[][] stranger = new double[fields][];
        for (int i = 0; i < fields; i++) {
            stranger[i] = strangers(i, expected);
            match[i] = shares(expected.match[i], shipped.match()[i]);
            household[i] = households(i, expected, stranger[i]);
        }
        return new Parameters(
                prior(expected.matches), prior(expected.households), match, household, stranger);
    }

    /**
     * Birth date and identifiers are what tells the people of a household apart: in these they
     * agree as strangers do, by definition. In given names too, until the data show that families
     * of this company hand names on.
     */
    private double[] households(int field, Expected expected, double[] stranger) {
        return switch (MatchField.at(field)) {
            case BIRTH_DATE, IDENTIFIER -> stranger;
            case GIVEN_NAME -> shares(expected.household[field], stranger);
            case FAMILY_NAME, STREET, PLACE, PHONE, EMAIL ->
                    shares(expected.household[field], shipped.household()[field]);
        };
    }

    /** As if one pair more had been found: none found does not mean that there can be none. */
    private double prior(double found) {
        return Math.min(MOST_PRIOR, (found + 1) / pairs);
    }

    /** All pairs but those of one person or one household. */
    private double[] strangers(int field, Expected expected) {
        double[] counts = new double[Level.WEIGHTED];
        double sum = 0;
        for (int level = 0; level < Level.WEIGHTED; level++) {
            double others = expected.match[field][level] + expected.household[field][level];
            counts[level] = Math.max(0, all[field][level] - others);
            sum += counts[level];
        }
        return sum > 0 ? Parameters.normalised(counts, leastStranger) : shipped.stranger()[field];
    }

    private static double[] shares(double[] counts, double[] shipped) {
        double[] sums = new double[counts.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = counts[i] + PRIOR_PAIRS * shipped[i];
        }
        return Parameters.normalised(sums, LEAST_SHARE);
    }

    private static double distance(Parameters one, Parameters other) {
        double most = Math.abs(one.matchPrior() / other.matchPrior() - 1);
        for (int i = 0; i < one.match().length; i++) {
            for (int j = 0; j < Level.WEIGHTED; j++) {
                most = Math.max(most, Math.abs(one.match()[i][j] - other.match()[i][j]));
            }
        }
        return most;
    }
}
