package io.tributary.history.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The model in numbers, for reckoning: shares per class, field and level.
 *
 * @param matchPrior share of all pairs
 */
record Parameters(
        double matchPrior,
        double householdPrior,
        double[][] match,
        double[][] household,
        double[][] stranger) {

    static Parameters of(Weights weights) {
        int fields = MatchField.count();
        double[][] match = new double[fields][];
        double[][] household = new double[fields][];
        double[][] stranger = new double[fields][];
        for (int i = 0; i < fields; i++) {
            FieldWeights field = weights.of(MatchField.at(i));
            match[i] = array(field.match());
            household[i] = array(field.household());
            stranger[i] = array(field.stranger());
        }
        return new Parameters(
                weights.matchPrior(), weights.householdPrior(), match, household, stranger);
    }

    Weights toWeights(int records, List<TermTable> terms) {
        Map<MatchField, FieldWeights> fields = new EnumMap<>(MatchField.class);
        for (int i = 0; i < match.length; i++) {
            fields.put(
                    MatchField.at(i),
                    new FieldWeights(
                            list(match[i]), list(household[i]), list(stranger[i]), terms.get(i)));
        }
        return new Weights(records, matchPrior, householdPrior, fields);
    }

    /** Natural logarithms of the shares, in which evidence adds up. */
    static double[][] logs(double[][] shares) {
        double[][] logs = new double[shares.length][Level.WEIGHTED];
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < Level.WEIGHTED; j++) {
                logs[i][j] = StrictMath.log(shares[i][j]);
            }
        }
        return logs;
    }

    /** Adds up to 1, with no share at 0: what was never seen is rare, not impossible. */
    static double[] normalised(double[] counts, double least) {
        double sum = 0;
        for (double count : counts) {
            sum += Math.max(count, 0);
        }
        double[] shares = new double[counts.length];
        double total = 0;
        for (int i = 0; i < counts.length; i++) {
            shares[i] = Math.max(sum > 0 ? counts[i] / sum : 0, least);
            total += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= total;
        }
        return shares;
    }

    private static double[] array(List<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> list(double[] shares) {
        List<Double> list = new ArrayList<>(shares.length);
        for (double share : shares) {
            list.add(share);
        }
        return list;
    }
}
