package io.tributary.history.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Prints how good the matcher is on labelled data: {@code mvn -Pmatching -pl history} runs it. */
public final class MatchingReport {

    private static final int CUSTOMERS = 100_000;
    private static final long SEED = 2026;
    private static final double[] STEPS = {0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 1};

    private MatchingReport() {}

    /**
     * @param arguments how many customers the generated world has, if not 100,000
     */
    public static void main(String[] arguments) {
        int customers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : CUSTOMERS;
        Labelled world = GeneratedWorld.of(customers, SEED);
        print(
                "%-30s %8s %7s %9s %10s %7s %7s %8s",
                "data", "records", "pairs", "compared", "precision", "recall", "F1", "seconds");
        for (int dataset = 1; dataset <= 3; dataset++) {
            measure(Febrl.load(dataset, true));
        }
        for (int dataset = 1; dataset <= 3; dataset++) {
            measure(Febrl.load(dataset, false));
        }
        Suggestions found = measure(world);
        recallOfTheTellable(world, found);
        thresholds(world, found.weights());
    }

    private static Suggestions measure(Labelled data) {
        long start = System.nanoTime();
        Suggestions found = new PersonMatcher(MatchRules.defaults()).suggest(data.records());
        double seconds = (System.nanoTime() - start) / 1e9;
        Quality quality = Quality.of(data, found);
        print(
                "%-30s %,8d %,7d %,9d %10.4f %7.4f %7.4f %8.1f",
                data.name(),
                found.records(),
                quality.truePairs(),
                found.pairsCompared(),
                quality.precision(),
                quality.recall(),
                quality.f1(),
                seconds);
        return found;
    }

    /** Of the pairs of which the records themselves tell more than a name. */
    private static void recallOfTheTellable(Labelled data, Suggestions found) {
        Set<String> suggested = new HashSet<>();
        found.matches().forEach(match -> suggested.add(match.left() + ' ' + match.right()));
        long tellable = 0;
        long right = 0;
        for (List<PreparedRecord> same : byPerson(data)) {
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    if (tellable(same.get(i), same.get(j))) {
                        tellable++;
                        right +=
                                suggested.contains(same.get(i).id() + ' ' + same.get(j).id())
                                        ? 1
                                        : 0;
                    }
                }
            }
        }
        print(
                "%n%,d of the %,d pairs agree in a name and in something else; of these %.4f found",
                tellable, data.truePairs(), (double) right / tellable);
    }

    private static Iterable<List<PreparedRecord>> byPerson(Labelled data) {
        Map<String, List<PreparedRecord>> persons = new HashMap<>();
        data.records().stream()
                .sorted(Comparator.comparing(PersonRecord::id))
                .forEach(
                        each ->
                                persons.computeIfAbsent(
                                                data.persons().get(each.id()),
                                                none -> new ArrayList<>())
                                        .add(PreparedRecord.of(each)));
        return persons.values();
    }

    private static boolean tellable(PreparedRecord left, PreparedRecord right) {
        PairComparison pair = PairComparison.of(left, right, EnumSet.allOf(MatchField.class));
        boolean name = agrees(pair, MatchField.GIVEN_NAME) || agrees(pair, MatchField.FAMILY_NAME);
        return name
                && EnumSet.range(MatchField.BIRTH_DATE, MatchField.IDENTIFIER).stream()
                        .anyMatch(field -> agrees(pair, field));
    }

    private static boolean agrees(PairComparison pair, MatchField field) {
        return pair.of(field).level().betterThan(Level.DIFFERENT);
    }

    private static void thresholds(Labelled data, Weights weights) {
        Set<MatchField> fields = EnumSet.allOf(MatchField.class);
        MatchRules rules = new MatchRules(1, fields, STEPS[0], 60, 1_000_000, 200);
        List<Match> all = new PersonMatcher(rules).suggest(data.records(), weights).matches();
        print(
                "%n%-14s %9s %9s   %-9s %9s %9s",
                "probability", "suggested", "right", "and above", "precision", "recall");
        for (int step = 0; step + 1 < STEPS.length; step++) {
            double from = STEPS[step];
            double to = step + 2 == STEPS.length ? 2 : STEPS[step + 1];
            List<Match> here =
                    all.stream()
                            .filter(
                                    match ->
                                            match.probability() >= from && match.probability() < to)
                            .toList();
            List<Match> above = all.stream().filter(match -> match.probability() >= from).toList();
            double right = above.stream().filter(data::same).count();
            print(
                    "%-5s to %-5s %,9d %9.4f   %-9s %9.4f %9.4f",
                    from,
                    STEPS[step + 1],
                    here.size(),
                    (double) here.stream().filter(data::same).count() / here.size(),
                    from,
                    right / above.size(),
                    right / data.truePairs());
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
