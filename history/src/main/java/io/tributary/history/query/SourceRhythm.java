package io.tributary.history.query;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How often a source gives events, by the hour of the week.
 *
 * <p>Each hour to come is expected to bring as many events as the same hour brought in the quietest
 * of the last four weeks that are known; so holidays and bursts promise nothing.
 */
public final class SourceRhythm {

    private static final int WEEKS = 4;
    private static final Duration WEEK = Duration.ofDays(7);

    /** Over a longer time without a look, the events of its hours are not told apart. */
    private static final Duration LONGEST_GAP = Duration.ofHours(2);

    private final NavigableMap<Instant, Double> rates;

    private SourceRhythm(NavigableMap<Instant, Double> rates) {
        this.rates = Collections.unmodifiableNavigableMap(rates);
    }

    /**
     * @param counts how many events the source had given, ever, when each full hour began; hours
     *     may be missing
     */
    public static SourceRhythm of(Map<Instant, Long> counts) {
        NavigableMap<Instant, Double> rates = new TreeMap<>();
        Map.Entry<Instant, Long> before = null;
        for (Map.Entry<Instant, Long> now : new TreeMap<>(counts).entrySet()) {
            if (before != null) {
                Duration gap = Duration.between(before.getKey(), now.getKey());
                if (gap.compareTo(LONGEST_GAP) <= 0) {
                    double rate =
                            Math.max(0, now.getValue() - before.getValue())
                                    / (double) gap.toHours();
                    for (Instant hour = before.getKey();
                            hour.isBefore(now.getKey());
                            hour = hour.plus(1, ChronoUnit.HOURS)) {
                        rates.put(hour, rate);
                    }
                }
            }
            before = now;
        }
        return new SourceRhythm(rates);
    }

    /**
     * Events that should have come between two times; none of hours that no earlier week knows of,
     * and none if the first time is not before the other.
     */
    public double expected(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return 0;
        }
        double expected = 0;
        for (Instant hour = from.truncatedTo(ChronoUnit.HOURS);
                hour.isBefore(to);
                hour = hour.plus(1, ChronoUnit.HOURS)) {
            Instant end = hour.plus(1, ChronoUnit.HOURS);
            Instant first = hour.isBefore(from) ? from : hour;
            Instant last = end.isAfter(to) ? to : end;
            double share = Duration.between(first, last).toSeconds() / 3600.0;
            expected += share * quietest(hour).orElse(0);
        }
        return expected;
    }

    private OptionalDouble quietest(Instant hour) {
        return IntStream.rangeClosed(1, WEEKS)
                .mapToObj(weeks -> rates.get(hour.minus(WEEK.multipliedBy(weeks))))
                .flatMapToDouble(
                        rate -> rate == null ? DoubleStream.empty() : DoubleStream.of(rate))
                .min();
    }
}
