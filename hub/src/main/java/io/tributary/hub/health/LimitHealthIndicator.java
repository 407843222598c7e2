package io.tributary.hub.health;

import io.tributary.hub.acceptance.AcceptanceLimit;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Down, with the reason, while a limit lets no event in. */
final class LimitHealthIndicator implements HealthIndicator {

    private final AcceptanceLimit limit;

    LimitHealthIndicator(AcceptanceLimit limit) {
        this.limit = limit;
    }

    @Override
    public Health health() {
        String reason = limit.reason();
        return reason == null
                ? Health.up().build()
                : Health.down().withDetail("reason", reason).build();
    }
}
