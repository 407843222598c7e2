package io.tributary.hub.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tributary.history.intake.MappedEvent;
import io.tributary.hub.api.MappingCounts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what the mappings made of events, in the hub's metrics. An event replayed counts again.
 */
final class MappingMeters implements MappingCounts {

    private final MeterRegistry meters;
    private final Map<String, Counter> mapped = new ConcurrentHashMap<>();
    private final Map<String, Counter> ignored = new ConcurrentHashMap<>();
    private final Map<String, Counter> parked = new ConcurrentHashMap<>();

    MappingMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(MappedEvent event) {
        String mapping = event.raw().mapping();
        (event.interactions().isEmpty() ? ignoredBy(mapping) : mappedBy(mapping)).increment();
    }

    void countUnmappable(String mapping) {
        parkedOf(mapping).increment();
    }

    @Override
    public long mapped(String mapping) {
        return (long) mappedBy(mapping).count();
    }

    @Override
    public long ignored(String mapping) {
        return (long) ignoredBy(mapping).count();
    }

    @Override
    public long parked(String mapping) {
        return (long) parkedOf(mapping).count();
    }

    private Counter mappedBy(String mapping) {
        return mapped.computeIfAbsent(mapping, this::registerMapped);
    }

    private Counter ignoredBy(String mapping) {
        return ignored.computeIfAbsent(mapping, this::registerIgnored);
    }

    private Counter parkedOf(String mapping) {
        return parked.computeIfAbsent(mapping, this::registerParked);
    }

    private Counter registerMapped(String mapping) {
        return Counter.builder("tributary.mapped")
                .description("Events of which a mapping made at least one interaction")
                .tag("mapping", mapping)
                .register(meters);
    }

    private Counter registerIgnored(String mapping) {
        return Counter.builder("tributary.ignored")
                .description("Events that a mapping ignored on purpose")
                .tag("mapping", mapping)
                .register(meters);
    }

    private Counter registerParked(String mapping) {
        return Counter.builder("tributary.unmappable")
                .description("Events that a mapping could not understand, which are parked")
                .tag("mapping", mapping)
                .register(meters);
    }
}
