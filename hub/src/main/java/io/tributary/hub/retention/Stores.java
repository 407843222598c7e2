package io.tributary.hub.retention;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How full each store was when last looked at: as metrics, as a warning, and for health. */
public final class Stores {

    private static final Logger LOG = LoggerFactory.getLogger(Stores.class);

    private final Map<String, StoreState> states = new ConcurrentHashMap<>();
    private final MeterRegistry meters;

    Stores(MeterRegistry meters) {
        this.meters = meters;
    }

    /** By name, those that are full or nearly so. */
    public Map<String, String> nearlyFull() {
        Map<String, String> full = new TreeMap<>();
        states.values().stream()
                .filter(StoreState::isNearlyFull)
                .forEach(state -> full.put(state.name(), state.text()));
        return full;
    }

    /** Whether a store has reached its limit. */
    public boolean anyFull() {
        return states.values().stream().anyMatch(StoreState::isFull);
    }

    void update(List<StoreState> now) {
        now.forEach(this::update);
    }

    private void update(StoreState now) {
        StoreState before = states.put(now.name(), now);
        if (before == null) {
            register(now.name());
        }
        if (now.isNearlyFull() && (before == null || !before.isNearlyFull())) {
            LOG.warn(
                    "{}. Nothing is lost by that; raise tributary.retention.{}-limit if there is"
                            + " the room, or keep less",
                    now.text(),
                    now.name());
        }
    }

    private void register(String store) {
        gauge("tributary.store.rows", store, StoreState::rows)
                .description("Rows or messages of what grows with every event, estimated")
                .register(meters);
        gauge("tributary.store.size", store, StoreState::bytes)
                .description("What it takes on disk")
                .baseUnit("bytes")
                .register(meters);
        gauge("tributary.store.filled", store, Stores::filled)
                .description("Share of its limit that is used; not a number without one")
                .register(meters);
    }

    private Gauge.Builder<Stores> gauge(
            String name, String store, ToDoubleFunction<StoreState> value) {
        return Gauge.builder(
                        name,
                        this,
                        all -> {
                            StoreState state = all.states.get(store);
                            return state == null ? Double.NaN : value.applyAsDouble(state);
                        })
                .tag("store", store);
    }

    private static double filled(StoreState state) {
        return state.filled() == null ? Double.NaN : state.filled();
    }
}
