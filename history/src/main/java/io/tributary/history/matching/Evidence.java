package io.tributary.history.matching;

import io.tributary.history.matching.Match.Rival;

/** What speaks for one person, in nats per field, against each rival. */
final class Evidence {

    private final Likelihoods likelihoods;
    private final double[] againstStrangers = new double[MatchField.count()];
    private final double[] againstHousehold = new double[MatchField.count()];

    Evidence(Likelihoods likelihoods, int pattern) {
        this.likelihoods = likelihoods;
        for (int i = 0; i < againstStrangers.length; i++) {
            int level = PairComparison.levelIn(pattern, i);
            againstStrangers[i] = likelihoods.evidence(i, level, Rival.STRANGERS);
            againstHousehold[i] = likelihoods.evidence(i, level, Rival.HOUSEHOLD);
        }
    }

    /** Both agree exactly, in a value that is more or less common than the average one. */
    void exactIn(MatchField field, double commonness) {
        int i = field.index();
        againstStrangers[i] = likelihoods.evidenceOfExact(i, commonness, Rival.STRANGERS);
        againstHousehold[i] = likelihoods.evidenceOfExact(i, commonness, Rival.HOUSEHOLD);
    }

    double probability() {
        return 1
                / (1
                        + StrictMath.exp(-total(Rival.STRANGERS))
                        + StrictMath.exp(-total(Rival.HOUSEHOLD)));
    }

    /** The likelier of both. */
    Rival rival() {
        return total(Rival.HOUSEHOLD) < total(Rival.STRANGERS) ? Rival.HOUSEHOLD : Rival.STRANGERS;
    }

    double of(MatchField field, Rival rival) {
        return against(rival)[field.index()];
    }

    double total(Rival rival) {
        double sum = likelihoods.priorAgainst(rival);
        for (double nats : against(rival)) {
            sum += nats;
        }
        return sum;
    }

    private double[] against(Rival rival) {
        return rival == Rival.HOUSEHOLD ? againstHousehold : againstStrangers;
    }
}
