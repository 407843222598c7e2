package io.tributary.history.matching;

/** How likely a pattern of levels is, jointly with each of the three things a pair can be. */
final class Likelihoods {

    private final double[][] match;
    private final double[][] household;
    private final double[][] stranger;
    private final double logMatch;
    private final double logHousehold;
    private final double logStranger;

    Likelihoods(Parameters parameters) {
        this.match = Parameters.logs(parameters.match());
        this.household = Parameters.logs(parameters.household());
        this.stranger = Parameters.logs(parameters.stranger());
        this.logMatch = StrictMath.log(parameters.matchPrior());
        this.logHousehold = StrictMath.log(parameters.householdPrior());
        this.logStranger = StrictMath.log1p(-parameters.matchPrior() - parameters.householdPrior());
    }

    /** Posterior probabilities: of one person, and of one household. */
    double[] posteriors(int pattern) {
        double asMatch = logMatch + sum(match, pattern);
        double asHousehold = logHousehold + sum(household, pattern);
        double asStranger = logStranger + sum(stranger, pattern);
        double most = Math.max(asMatch, Math.max(asHousehold, asStranger));
        double one = StrictMath.exp(asMatch - most);
        double two = StrictMath.exp(asHousehold - most);
        double total = one + two + StrictMath.exp(asStranger - most);
        return new double[] {one / total, two / total};
    }

    double priorAgainst(Match.Rival rival) {
        return logMatch - (rival == Match.Rival.HOUSEHOLD ? logHousehold : logStranger);
    }

    /** Evidence in nats for one person rather than for the rival; 0 where a value is missing. */
    double evidence(int field, int level, Match.Rival rival) {
        if (level >= Level.WEIGHTED) {
            return 0;
        }
        double[][] other = rival == Match.Rival.HOUSEHOLD ? household : stranger;
        return match[field][level] - other[field][level];
    }

    private static double sum(double[][] logs, int pattern) {
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            int level = PairComparison.levelIn(pattern, i);
            if (level < Level.WEIGHTED) {
                sum += logs[i][level];
            }
        }
        return sum;
    }
}
