package io.tributary.mappings;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.RawEvent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All mappings of the hub, by name: those that are packaged, and those that are declared beside
 * them, which change while the hub runs. Thread-safe.
 */
public final class Mappings {

    private final Map<String, Mapping> packaged;
    private volatile Map<String, Mapping> byName;

    /**
     * @throws IllegalStateException if two mappings have the same name
     */
    public Mappings(Collection<? extends Mapping> mappings) {
        packaged =
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
        byName = packaged;
    }

    /**
     * Takes these beside the packaged ones from now on, instead of those that were declared before.
     *
     * @throws IllegalArgumentException if one has the name of a packaged one
     */
    public void declare(Collection<? extends Mapping> declared) {
        Map<String, Mapping> all = new TreeMap<>(packaged);
        for (Mapping mapping : declared) {
            if (isPackaged(mapping.name())) {
                throw new IllegalArgumentException(
                        "the mapping '" + mapping.name() + "' is packaged");
            }
            all.put(mapping.name(), mapping);
        }
        byName = all;
    }

    public boolean isPackaged(String name) {
        return packaged.containsKey(name);
    }

    /** Null if there is none of this name. */
    public @Nullable Mapping named(String name) {
        return byName.get(name);
    }

    /**
     * Maps an event with the mapping it names.
     *
     * @throws PayloadRejected if the event cannot be understood or names no known mapping
     */
    public MappedEvent map(RawEvent event) {
        Map<String, Mapping> known = byName;
        Mapping mapping = known.get(event.mapping());
        if (mapping == null) {
            throw new PayloadRejected(
                    "mapping",
                    "no mapping named '" + event.mapping() + "'; known are " + known.keySet());
        }
        return new MappedEvent(event, mapping.map(event));
    }

    public Collection<Mapping> all() {
        return byName.values();
    }
}
