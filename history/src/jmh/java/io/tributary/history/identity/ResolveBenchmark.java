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
 * What an event costs that brings an identifier to a component: that component is resolved anew.
 * Events that bring nothing new, which is nearly all of them, resolve nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class ResolveBenchmark {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    /** How many identifiers the component has. */
    @Param({"2", "8", "64", "512", "4096"})
    public int identifiers;

    private final IdentityResolver resolver = new IdentityResolver(IdentityRules.defaults());
    private final List<IdentifierNode> nodes = new ArrayList<>();
    private final List<IdentityEdge> edges = new ArrayList<>();

    /** Customers of ten, each of five mail addresses and five phones, that limits keep apart. */
    @Setup
    public void build() {
        for (int i = 0; i < identifiers; i++) {
            String type = i % 2 == 0 ? "email" : "phone";
            IdentifierKey key = new IdentifierKey(type, "", "value" + i);
            nodes.add(new IdentifierNode(key, Proof.STATED, NOON.plusSeconds(i)));
            if (i > 0) {
                IdentifierKey before = nodes.get(i - 1).key();
                Instant at = NOON.plusSeconds(i);
                edges.add(IdentityEdge.between(before, key, Proof.STATED, at));
            }
        }
    }

    @Benchmark
    public Resolution component() {
        return resolver.resolve(nodes, edges, List.of(), Set.of());
    }
}
