package io.tributary.routes.delivery;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** The targets that routes deliver to, or that are configured. Thread-safe. */
public final class DeliveryTargets {

    private final Map<String, DeliveryTarget> byName = new ConcurrentSkipListMap<>();
    private final Function<String, DeliveryPolicy> policies;
    private final InstantSource clock;

    /**
     * @param policies by name of the target
     */
    public DeliveryTargets(Function<String, DeliveryPolicy> policies, InstantSource clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** The target of that name, made on first sight. */
    public DeliveryTarget target(String name) {
        return byName.computeIfAbsent(
                name, key -> new DeliveryTarget(key, policies.apply(key), clock, new Random()));
    }

    public Collection<DeliveryTarget> all() {
        return List.copyOf(byName.values());
    }
}
