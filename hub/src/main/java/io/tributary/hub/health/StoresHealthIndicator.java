package io.tributary.hub.health;

import io.tributary.hub.retention.Stores;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Down once a store has reached its limit; names those that nearly have. */
final class StoresHealthIndicator implements HealthIndicator {

    private final Stores stores;

    StoresHealthIndicator(Stores stores) {
        this.stores = stores;
    }

    @Override
    public Health health() {
        Map<String, String> nearlyFull = stores.nearlyFull();
        Health.Builder health = stores.anyFull() ? Health.down() : Health.up();
        return (nearlyFull.isEmpty() ? health : health.withDetail("nearlyFull", nearlyFull))
                .build();
    }
}
