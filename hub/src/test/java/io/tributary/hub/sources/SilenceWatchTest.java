package io.tributary.hub.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.query.SourceActivity;
import io.tributary.history.query.SourceRhythm;
import io.tributary.history.query.SourceRhythms;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SilenceWatchTest {

    private static final Instant MONDAY = Instant.parse("2026-03-09T00:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Memory memory = new Memory();
    private Instant now = MONDAY;
    private Instant lastEventAt = MONDAY;
    private final SilenceWatch watch =
            new SilenceWatch(
                    () -> List.of(new SourceActivity("shop/eu", "shop", lastEventAt, 336, 336)),
                    memory,
                    () -> now,
                    meters);

    @Test
    void warnsOnceWhenTooMuchIsMissing_andTellsWhenItIsOver(CapturedOutput output) {
        now = MONDAY.plus(Duration.ofHours(4));
        watch.look();
        assertThat(watch.missed()).isEmpty();

        now = MONDAY.plus(Duration.ofHours(5));
        watch.look();
        watch.look();
        assertThat(watch.missed()).containsExactlyEntriesOf(Map.of("shop/eu", 10.0));
        assertThat(gauge().value()).isEqualTo(10);
        assertThat(meters.get("tributary.sources.silent").gauge().value()).isEqualTo(1);
        assertThat(output.getOut().split("shop/eu is silent: ", -1)).hasSize(2);

        lastEventAt = now;
        watch.look();
        assertThat(watch.missed()).isEmpty();
        assertThat(meters.find("tributary.source.missed").gauge()).isNull();
        assertThat(output).contains("shop/eu is silent no more");
    }

    @Test
    void leavesAllAsItWasWhileTheDatabaseIsAway() {
        now = MONDAY.plus(Duration.ofHours(6));
        watch.look();
        memory.away = true;
        watch.look();

        assertThat(watch.missed()).containsKey("shop/eu");
    }

    private Gauge gauge() {
        return meters.get("tributary.source.missed").tag("source", "shop/eu").gauge();
    }

    /** Two events an hour in the week before. */
    private static final class Memory implements SourceRhythms {

        private boolean away;

        @Override
        public void note(Instant now) {
            if (away) {
                throw new TransientFailure("the database is away", null);
            }
        }

        @Override
        public Map<String, SourceRhythm> all() {
            Map<Instant, Long> counts = new HashMap<>();
            for (int hour = 0; hour <= 168; hour++) {
                counts.put(
                        MONDAY.minus(Duration.ofDays(7)).plus(hour, ChronoUnit.HOURS), 2L * hour);
            }
            return Map.of("shop/eu", SourceRhythm.of(counts), "shop/us", SourceRhythm.of(counts));
        }
    }
}
