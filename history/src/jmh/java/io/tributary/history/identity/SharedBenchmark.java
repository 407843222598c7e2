package io.tributary.history.identity;

import io.tributary.history.interaction.Proof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
 * What an event costs at a value that has many neighbours: whether it is shared. The neighbours of
 * one that has more than decide are not read, as the recorder does not read them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class SharedBenchmark {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final IdentifierKey SWITCHBOARD = new IdentifierKey("phone", "", "+34915551234");

    /** How many mail addresses were seen with the number. */
    @Param({"2", "20", "200", "2000", "200000"})
    public int neighbours;

    private final SharedValues values = new SharedValues(IdentityRules.defaults());
    private final List<IdentityEdge> edges = new ArrayList<>();

    @Setup
    public void build() {
        boolean undecided =
                neighbours > values.mayBeAbove(SWITCHBOARD)
                        && neighbours <= values.isAbove(SWITCHBOARD);
        for (int i = 0; undecided && i < neighbours; i++) {
            IdentifierKey email = new IdentifierKey("email", "", "p" + i + "@example.com");
            edges.add(IdentityEdge.between(SWITCHBOARD, email, Proof.STATED, NOON));
        }
    }

    @Benchmark
    public Set<IdentifierKey> switchboard() {
        return values.among(
                List.of(SWITCHBOARD), edges, key -> key.equals(SWITCHBOARD) ? neighbours : 1);
    }
}
