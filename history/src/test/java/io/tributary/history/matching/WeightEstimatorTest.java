package io.tributary.history.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WeightEstimatorTest {

    private static final int RECORDS = 5_000;
    private static final double PAIRS = RECORDS * (RECORDS - 1.0) / 2;
    private static final int MATCHES = 2_000;
    private static final int HOUSEHOLDS = 3_000;
    private static final int FIELDS = MatchField.count();
    private static final int PATTERNS = 1 << (2 * FIELDS);

    /** Far from what is shipped, so that the shipped ones cannot be what is found. */
    private static final double[] TRUE_MATCH = {0.55, 0.2, 0.1, 0.15};

    private static final double[] TRUE_HOUSEHOLD = {0.7, 0.05, 0.05, 0.2};
    private static final double[] TRUE_STRANGER = {0.002, 0.004, 0.01, 0.984};

    private static final Set<MatchField> SHARED =
            EnumSet.of(
                    MatchField.FAMILY_NAME,
                    MatchField.STREET,
                    MatchField.PLACE,
                    MatchField.PHONE,
                    MatchField.EMAIL);

    @Test
    void recoversTheWeightsThatSimulatedPairsWereDrawnBy() {
        Map<Integer, Double> counts = strangers();
        Random random = new Random(7);
        for (int i = 0; i < MATCHES; i++) {
            counts.merge(drawn(random, false), 1.0, Double::sum);
        }
        for (int i = 0; i < HOUSEHOLDS; i++) {
            counts.merge(drawn(random, true), 1.0, Double::sum);
        }

        Parameters found =
                new WeightEstimator(new PatternCounts(counts), totals(counts), RECORDS).estimate();

        assertThat(found.matchPrior() * PAIRS).isCloseTo(MATCHES, within(60.0));
        assertThat(found.householdPrior() * PAIRS).isCloseTo(HOUSEHOLDS, within(150.0));
        for (int i = 0; i < FIELDS; i++) {
            assertThat(found.match()[i]).containsExactly(TRUE_MATCH, within(0.04));
            assertThat(found.stranger()[i]).containsExactly(TRUE_STRANGER, within(0.0005));
            if (SHARED.contains(MatchField.at(i))) {
                assertThat(found.household()[i]).containsExactly(TRUE_HOUSEHOLD, within(0.05));
            }
        }
    }

    @Test
    void findsNoMatchesWhereThereAreNone() {
        Map<Integer, Double> counts = strangers();

        Parameters found =
                new WeightEstimator(new PatternCounts(counts), totals(counts), RECORDS).estimate();

        assertThat(found.matchPrior() * PAIRS).isLessThan(30);
    }

    @Test
    void neverLetsAWorseLevelCountForMore() {
        double[] match = {0.1, 0.5, 0.1, 0.3};
        double[] stranger = {0.1, 0.1, 0.005, 0.795};

        double[] ordered = Ordering.ordered(match, stranger);

        for (int i = 1; i < ordered.length; i++) {
            assertThat(ordered[i] / stranger[i])
                    .isLessThanOrEqualTo(ordered[i - 1] / stranger[i - 1] + 1e-9);
        }
        double sum = 0;
        for (double share : ordered) {
            sum += share;
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    /** Of each pattern as many as chance gives; the rarest not at all. */
    private static Map<Integer, Double> strangers() {
        Map<Integer, Double> counts = new TreeMap<>();
        for (int number = 0; number < PATTERNS; number++) {
            double expected = PAIRS - MATCHES - HOUSEHOLDS;
            int pattern = 0;
            for (int i = 0; i < FIELDS; i++) {
                int level = number >>> (2 * i) & 3;
                expected *= TRUE_STRANGER[level];
                pattern |= level << (3 * i);
            }
            if (expected >= 0.5) {
                counts.put(pattern, expected);
            }
        }
        return counts;
    }

    private static int drawn(Random random, boolean household) {
        int pattern = 0;
        for (int i = 0; i < FIELDS; i++) {
            double[] shares = TRUE_MATCH;
            if (household) {
                shares = SHARED.contains(MatchField.at(i)) ? TRUE_HOUSEHOLD : TRUE_STRANGER;
            }
            pattern |= level(random.nextDouble(), shares) << (3 * i);
        }
        return pattern;
    }

    private static int level(double at, double[] shares) {
        double sum = 0;
        for (int i = 0; i < shares.length - 1; i++) {
            sum += shares[i];
            if (at < sum) {
                return i;
            }
        }
        return shares.length - 1;
    }

    private static double[][] totals(Map<Integer, Double> counts) {
        double[][] totals = new double[FIELDS][Level.WEIGHTED];
        counts.forEach(
                (pattern, count) -> {
                    for (int i = 0; i < FIELDS; i++) {
                        totals[i][PairComparison.levelIn(pattern, i)] += count;
                    }
                });
        return totals;
    }
}
