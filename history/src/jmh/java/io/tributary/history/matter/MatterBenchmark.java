package io.tributary.history.matter;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
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
 * What the next event of a matter costs against how many it has already. The recorder gives these
 * functions the last of a matter, which it reads by index; the twin is given all of it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class MatterBenchmark {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final CustomerId ANA = new CustomerId(new UUID(1, 1));

    /** How many interactions the customer's one thread has. */
    @Param({"10", "100", "1000", "10000"})
    public int interactions;

    private final MatterRules rules = MatterRules.defaults();
    private final MatterWalk walk = new MatterWalk(rules);
    private final List<MatterMember> members = new ArrayList<>();
    private List<MatterStanding.Step> lastSteps = List.of();
    private List<MatterWalk.Earlier> earlier = List.of();

    @Setup
    public void build() {
        MatterKeys keys = new MatterKeys(rules);
        for (int i = 0; i < interactions; i++) {
            members.add(keys.member(message(i), ANA));
        }
        List<MatterMember> newestFirst = new ArrayList<>(members);
        Collections.reverse(newestFirst);
        lastSteps =
                newestFirst.stream()
                        .limit(4)
                        .map(each -> new MatterStanding.Step(each.moment(), each.step()))
                        .toList();
        earlier =
                newestFirst.stream()
                        .limit(rules.lookBack())
                        .map(
                                each ->
                                        new MatterWalk.Earlier(
                                                each.moment(), Channel.CHAT, false, false))
                        .toList();
    }

    private static Interaction message(int i) {
        return Interaction.builder()
                .source("chat/web")
                .sourceEventId("m" + i)
                .kind(Kind.MESSAGE)
                .channel(Channel.CHAT)
                .direction(i % 2 == 0 ? Direction.INBOUND : Direction.OUTBOUND)
                .occurredAt(NOON.plusSeconds(i))
                .thread("t")
                .build();
    }

    /** Where the matter stands after the event. */
    @Benchmark
    public MatterStanding standing() {
        Instant last = lastSteps.get(0).moment().at();
        return MatterStanding.of(lastSteps, null, last, rules.quiet());
    }

    /**
     * What the event continues, when nothing that is looked at in the same channel ends the walk.
     */
    @Benchmark
    public List<MatterWalk.Seen> walk() {
        Moment last = earlier.get(0).moment();
        var from = new MatterWalk.Beginning(last, Channel.CHAT);
        return walk.back(from, earlier);
    }

    /** All of it anew, from scratch: what a rebuild does once, and an event never. */
    @Benchmark
    public MatterOutcome twin() {
        return new MatterResolver(rules).resolve(members, List.of());
    }
}
