package io.tributary.history.matching;

/**
 * A better level never counts for less than a worse one. Where the data say so, which scarce data
 * do, both levels are pooled (pool adjacent violators, Ayer and others 1955).
 */
final class Ordering {

    private Ordering() {}

    static Parameters applied(Parameters parameters) {
        double[][] match = new double[parameters.match().length][];
        for (int i = 0; i < match.length; i++) {
            match[i] = ordered(parameters.match()[i], parameters.stranger()[i]);
        }
        return new Parameters(
                parameters.matchPrior(),
                parameters.householdPrior(),
                match,
                parameters.household(),
                parameters.stranger());
    }

    /** The shares of matches, changed so that their ratio to those of strangers falls. */
    static double[] ordered(double[] match, double[] stranger) {
        double[] ordered = match.clone();
        int at = 1;
        int start = 0;
        while (at < ordered.length) {
            boolean falls =
                    ordered[at - 1] / stranger[at - 1] >= ordered[at] / stranger[at] * (1 - 1e-9);
            if (falls) {
                at++;
                continue;
            }
            start = at - 1;
            while (start > 0 && sameRatio(ordered, stranger, start)) {
                start--;
            }
            pool(ordered, stranger, start, at);
            at = Math.max(1, start);
        }
        return ordered;
    }

    private static boolean sameRatio(double[] match, double[] stranger, int at) {
        double one = match[at] / stranger[at];
        double before = match[at - 1] / stranger[at - 1];
        return Math.abs(one - before) <= 1e-9 * before;
    }

    private static void pool(double[] match, double[] stranger, int from, int to) {
        double matches = 0;
        double strangers = 0;
        for (int i = from; i <= to; i++) {
            matches += match[i];
            strangers += stranger[i];
        }
        for (int i = from; i <= to; i++) {
            match[i] = stranger[i] * matches / strangers;
        }
    }
}
