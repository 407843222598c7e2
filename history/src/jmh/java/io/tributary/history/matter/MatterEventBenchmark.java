package io.tributary.history.matter;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import java.time.Instant;
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

/** What the next event costs, by itself: what is found in it does not depend on the history. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class MatterEventBenchmark {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final CustomerId ANA = new CustomerId(new UUID(1, 1));

    /** How long the text is, in characters; it mentions nothing, so that all of it is searched. */
    @Param({"200", "2000", "20000", "200000"})
    public int characters;

    private final MatterKeys keys = new MatterKeys(MatterRules.defaults());
    private Interaction mail;

    @Setup
    public void build() {
        String sentence = "Hello, it has not come yet, though you said last week it would. ";
        String text = sentence.repeat(characters / sentence.length() + 1).substring(0, characters);
        mail =
                Interaction.builder()
                        .source("imap/support")
                        .sourceEventId("1")
                        .kind(Kind.MESSAGE)
                        .channel(Channel.EMAIL)
                        .direction(Direction.INBOUND)
                        .occurredAt(NOON)
                        .subject("Re: Broken [#1001]")
                        .text(text)
                        .build();
    }

    @Benchmark
    public MatterMember member() {
        return keys.member(mail, ANA);
    }
}
