package io.tributary.history.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SourceRhythmTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void expectsNothingOfHoursThatNoWeekKnows() {
        SourceRhythm rhythm = SourceRhythm.of(counts(48, hour -> 10));

        assertThat(rhythm.expected(at(48), at(72))).isZero();
        assertThat(SourceRhythm.of(Map.of()).expected(at(0), at(500))).isZero();
    }

    @Test
    void expectsWhatTheSameHourOfTheWeekBrought() {
        SourceRhythm rhythm = SourceRhythm.of(counts(168, hour -> hour % 24 == 9 ? 12 : 0));

        assertThat(rhythm.expected(at(168), at(168 + 9))).isZero();
        assertThat(rhythm.expected(at(168), at(168 + 10))).isEqualTo(12);
        assertThat(rhythm.expected(at(168 + 9).plusSeconds(900), at(168 + 9).plusSeconds(1800)))
                .isEqualTo(3);
    }

    @Test
    void expectsTheQuietestOfFourWeeks() {
        SourceRhythm rhythm = SourceRhythm.of(counts(4 * 168, hour -> hour < 168 ? 2 : 100));

        assertThat(rhythm.expected(at(4 * 168), at(4 * 168 + 1))).isEqualTo(2);
        // A week later the first one is out of sight, and the last one is not known.
        assertThat(rhythm.expected(at(5 * 168), at(5 * 168 + 1))).isEqualTo(100);
        assertThat(rhythm.expected(at(8 * 168), at(8 * 168 + 1))).isZero();
    }

    @Test
    void doesNotTellTheHoursOfALongGapApart() {
        Map<Instant, Long> counts = counts(168, hour -> 10);
        for (int hour = 20; hour < 30; hour++) {
            counts.remove(at(hour));
        }
        counts.remove(at(50));

        SourceRhythm rhythm = SourceRhythm.of(counts);

        assertThat(rhythm.expected(at(168 + 20), at(168 + 29))).isZero();
        assertThat(rhythm.expected(at(168 + 49), at(168 + 51))).isEqualTo(20);
    }

    @Property
    void addsUp(
            @ForAll @IntRange(max = 400) int first,
            @ForAll @IntRange(max = 400) int second,
            @ForAll @IntRange(max = 400) int third) {
        SourceRhythm rhythm = SourceRhythm.of(counts(300, hour -> hour % 7));
        Instant from = START.plus(WEEK).plus(first, ChronoUnit.MINUTES);
        Instant between = from.plus(second, ChronoUnit.MINUTES);
        Instant to = between.plus(third, ChronoUnit.MINUTES);

        assertThat(rhythm.expected(from, between) + rhythm.expected(between, to))
                .isCloseTo(rhythm.expected(from, to), within(0.02));
        assertThat(rhythm.expected(to, from)).isZero();
    }

    private static Map<Instant, Long> counts(int hours, IntToLongFunction events) {
        Map<Instant, Long> counts = new HashMap<>();
        long sum = 0;
        for (int hour = 0; hour <= hours; hour++) {
            counts.put(at(hour), sum);
            sum += events.applyAsLong(hour);
        }
        return counts;
    }

    private static Instant at(int hour) {
        return START.plus(hour, ChronoUnit.HOURS);
    }
}
