package io.tributary.hub.sources;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.tributary.history.failure.TributaryException;
import io.tributary.history.query.SourceActivity;
import io.tributary.history.query.SourceRhythm;
import io.tributary.history.query.SourceRhythms;
import io.tributary.hub.api.SourceSilences;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns of sources from which nothing comes though, by their own rhythm, something should: a
 * subscription that the platform has switched off, or a token that has run out, fails nowhere else.
 *
 * <p>A source is silent once {@value #ENOUGH} events should have come since its last one. If they
 * come by chance and on average as often as before, it is called so wrongly once in 22,000 such
 * times (Poisson: e<sup>-10</sup>).
 */
final class SilenceWatch implements SourceSilences {

    private static final Logger LOG = LoggerFactory.getLogger(SilenceWatch.class);

    private static final double ENOUGH = 10;

    private final Supplier<List<SourceActivity>> sources;
    private final SourceRhythms rhythms;
    private final InstantSource clock;
    private final MultiGauge gauge;
    private volatile Map<String, Double> missed = Map.of();

    /** Read once an hour: what this hour adds counts from next week on. */
    private Map<String, SourceRhythm> known = Map.of();

    private Instant knownOf = Instant.MIN;

    SilenceWatch(
            Supplier<List<SourceActivity>> sources,
            SourceRhythms rhythms,
            InstantSource clock,
            MeterRegistry meters) {
        this.sources = sources;
        this.rhythms = rhythms;
        this.clock = clock;
        this.gauge =
                MultiGauge.builder("tributary.source.missed")
                        .description(
                                "Events that should have come, by its own rhythm, from a source"
                                        + " that is silent")
                        .register(meters);
        Gauge.builder("tributary.sources.silent", this, watch -> watch.missed().size())
                .description("Sources that are silent against their own rhythm")
                .register(meters);
    }

    @Override
    public Map<String, Double> missed() {
        return missed;
    }

    /**
     * To be called every minute, by one thread. While the database is away, all stays as it was.
     */
    void look() {
        try {
            Instant now = clock.instant();
            rhythms.note(now);
            Instant hour = now.truncatedTo(ChronoUnit.HOURS);
            if (!hour.equals(knownOf)) {
                known = rhythms.all();
                knownOf = hour;
            }
            tell(silent(now));
        } catch (TributaryException e) {
            LOG.debug("The database does not tell what sources gave", e);
        }
    }

    private Map<String, Double> silent(Instant now) {
        Map<String, Double> silent = new TreeMap<>();
        for (SourceActivity activity : sources.get()) {
            SourceRhythm rhythm = known.get(activity.source());
            if (rhythm != null) {
                double expected = rhythm.expected(activity.lastEventAt(), now);
                if (expected >= ENOUGH) {
                    silent.put(activity.source(), expected);
                }
            }
        }
        return silent;
    }

    private void tell(Map<String, Double> now) {
        now.forEach(
                (source, expected) -> {
                    if (!missed.containsKey(source)) {
                        LOG.warn(
                                "{} is silent: since its last event some {} should have come. Look"
                                        + " whether its platform still sends, and with what answer",
                                source,
                                Math.round(expected));
                    }
                });
        missed.keySet().stream()
                .filter(source -> !now.containsKey(source))
                .forEach(source -> LOG.info("{} is silent no more", source));
        missed = Map.copyOf(now);
        gauge.register(
                now.entrySet().stream()
                        .map(
                                each ->
                                        MultiGauge.Row.of(
                                                Tags.of("source", each.getKey()), each.getValue()))
                        .toList(),
                true);
    }
}
