package io.tributary.mappings;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.RawEvent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All mappings of the hub, by name. */
public final class Mappings {

    private final Map<String, Mapping> byName;

    /**
     * @throws IllegalStateException if two mappings have the same name
     */
    public Mappings(Collection<? extends Mapping> mappings) {
        byName =
                mappings.stream()
                        .collect(
                                Collectors.toMap(
                                        Mapping::name,
                                        Function.identity(),
                                        (one, other) -> {
                                            throw new IllegalStateException(
                                                    "two mappings are named " + one.name());
                                        },
                                        TreeMap::new));
    }

    /**
     * Maps an event with the mapping it names.
     *
     * @throws PayloadRejected if the event cannot be understood or names no known mapping
     */
    public MappedEvent map(RawEvent event) {
        Mapping mapping = byName.get(event.mapping());
        if (mapping == null) {
            throw new PayloadRejected(
                    "mapping",
                    "no mapping named '" + event.mapping() + "'; known are " + byName.keySet());
        }
        return new MappedEvent(event, mapping.map(event));
    }

    public Collection<Mapping> all() {
        return byName.values();
    }
}
