package io.tributary.history.matching;

import java.util.Locale;

/** Prints how good the matcher is on labelled data: {@code mvn -Pmatching} runs it. */
public final class MatchingReport {

    private MatchingReport() {}

    public static void main(String[] arguments) {
        print(
                "%-24s %8s %8s %10s %9s %7s %7s %8s",
                "data", "records", "pairs", "compared", "precision", "recall", "F1", "seconds");
        for (int set = 1; set <= 3; set++) {
            measure(Febrl.load(set, true));
        }
        for (int set = 1; set <= 3; set++) {
            measure(Febrl.load(set, false));
        }
        measure(
                GeneratedWorld.of(
                        arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000, 2026));
    }

    private static void measure(Labelled data) {
        long start = System.nanoTime();
        Suggestions found = new PersonMatcher(MatchRules.defaults()).suggest(data.records());
        double seconds = (System.nanoTime() - start) / 1e9;
        Quality quality = Quality.of(data, found);
        print(
                "%-24s %8d %8d %10d %9.4f %7.4f %7.4f %8.1f",
                data.name(),
                found.records(),
                quality.truePairs(),
                found.pairsCompared(),
                quality.precision(),
                quality.recall(),
                quality.f1(),
                seconds);
        if (System.getenv("VERB") == null) return;
        System.out.println(found.weights().matchPrior() + " " + found.weights().householdPrior());
        found.weights()
                .fields()
                .forEach(
                        (f, w) ->
                                System.out.println(
                                        f
                                                + " "
                                                + w.match()
                                                + " "
                                                + w.household()
                                                + " "
                                                + w.stranger()
                                                + " "
                                                + w.terms().collision()
                                                + " "
                                                + w.terms().rest()));
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
