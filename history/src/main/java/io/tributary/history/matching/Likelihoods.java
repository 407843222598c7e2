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

    /**
     * Evidence of an exact agreement in a value that is more or less common than the average one.
     * Strangers agree in it by chance, which is its frequency; people of a household by chance, or
     * because they share it whatever it is.
     */
    double evidenceOfExact(int field, double commonness, Match.Rival rival) {
        double chance = StrictMath.exp(stranger[field][0]);
        double byChance = Math.min(1, chance * commonness);
        if (rival == Match.Rival.STRANGERS) {
            return match[field][0] - StrictMath.log(byChance);
        }
        double together = StrictMath.exp(household[field][0]);
        double shared = Math.max(0, (together - chance) / (1 - chance));
        return match[field][0] - StrictMath.log(shared + (1 - shared) * byChance);
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
