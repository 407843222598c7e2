package io.tributary.hub.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.tributary.history.watch.HistoryWatch;
import io.tributary.history.watch.Owed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What targets are owed, and how far readers of the event log are. For one thread. */
final class HistoryMeters {

    private final HistoryWatch watch;
    private final Clock clock;
    private final MultiGauge pending;
    private final MultiGauge parked;
    private final MultiGauge age;
    private final MultiGauge unread;

    HistoryMeters(HistoryWatch watch, Clock clock, MeterRegistry meters) {
        this.watch = watch;
        this.clock = clock;
        pending = gauge("tributary.outbox.pending", "Interactions that a target is owed", meters);
        parked = gauge("tributary.outbox.parked", "Interactions that a target refused", meters);
        age =
                MultiGauge.builder("tributary.outbox.age")
                        .description("How long the longest waiting interaction has waited")
                        .baseUnit("seconds")
                        .register(meters);
        unread = gauge("tributary.events.unread", "Events that a reader has not read yet", meters);
    }

    private static MultiGauge gauge(String name, String description, MeterRegistry meters) {
        return MultiGauge.builder(name).description(description).register(meters);
    }

    void look() {
        List<Owed> owed = watch.owed();
        set(pending, owed, Owed::pending);
        set(parked, owed, Owed::parked);
        set(age, owed, this::seconds);
        unread.register(
                watch.unread().entrySet().stream()
                        .<MultiGauge.Row<?>>map(
                                each ->
                                        MultiGauge.Row.of(
                                                Tags.of("reader", each.getKey()), each.getValue()))
                        .toList(),
                true);
    }

    private static void set(MultiGauge gauge, List<Owed> owed, ToDoubleFunction<Owed> value) {
        gauge.register(
                owed.stream()
                        .<MultiGauge.Row<?>>map(
                                each ->
                                        MultiGauge.Row.of(
                                                Tags.of("target", each.target()),
                                                value.applyAsDouble(each)))
                        .toList(),
                true);
    }

    private double seconds(Owed owed) {
        Instant since = owed.since();
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1_000.0);
    }
}
