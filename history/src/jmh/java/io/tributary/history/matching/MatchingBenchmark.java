package io.tributary.history.matching;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the matcher costs per new customer, against how many share a blocking key with it. Weights
 * are learnt from a company of 20,000 customers beforehand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class MatchingBenchmark {

    private static final int COMPANY = 20_000;

    /** How many customers share a key with the new one; keys that more share are divided. */
    @Param({"1", "10", "60", "600"})
    public int candidates;

    private final MatchRules rules = MatchRules.defaults();
    private final PersonMatcher matcher = new PersonMatcher(rules);
    private Weights weights = Weights.defaults();
    private Scorer scorer = new Scorer(weights, rules);
    private List<PersonRecord> others = List.of();
    private PersonRecord person = Persons.of("new").build();
    private List<PreparedRecord> prepared = List.of();

    @Setup
    public void build() {
        List<PersonRecord> company = GeneratedWorld.of(COMPANY, 7).records();
        weights = matcher.learn(company);
        scorer = new Scorer(weights, rules);
        person = company.get(0);
        others = company.subList(1, 1 + candidates);
        prepared = company.subList(0, 1 + candidates).stream().map(PreparedRecord::of).toList();
    }

    /** Comparing with all candidates, which are read for it. */
    @Benchmark
    public List<Match> newCustomer() {
        return matcher.suggestFor(person, others, weights);
    }

    /** Scoring all candidates alone, as a whole scan does, which reads each record once. */
    @Benchmark
    public int scores() {
        int found = 0;
        for (PreparedRecord each : prepared) {
            found += scorer.score(prepared.get(0), each).isPresent() ? 1 : 0;
        }
        return found;
    }
}
