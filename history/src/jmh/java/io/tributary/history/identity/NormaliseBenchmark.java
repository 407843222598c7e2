package io.tributary.history.identity;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Proof;
import java.util.ArrayList;
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
import org.openjdk.jmh.infra.Blackhole;

/** What the identifiers of an event cost, whoever they belong to. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class NormaliseBenchmark {

    /** How many identifiers the event names: mail addresses, phones and account ids in turn. */
    @Param({"1", "3", "12", "48"})
    public int identifiers;

    private final IdentifierNormaliser normaliser =
            new IdentifierNormaliser(IdentityRules.defaults());
    private final List<Identifier> named = new ArrayList<>();

    @Setup
    public void build() {
        for (int i = 0; i < identifiers; i++) {
            named.add(
                    switch (i % 3) {
                        case 0 ->
                                Identifier.of(
                                        "email", "Ana.Ruiz" + i + "@Example.com", Proof.STATED);
                        case 1 -> Identifier.phone("600 111 2" + (10 + i), "ES", Proof.NETWORK);
                        default -> Identifier.scoped("account", "shop", "ac-93" + i, Proof.STATED);
                    });
        }
    }

    @Benchmark
    public void event(Blackhole hole) {
        named.forEach(each -> hole.consume(normaliser.normalise(each)));
    }
}
