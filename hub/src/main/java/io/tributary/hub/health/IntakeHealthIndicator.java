package io.tributary.hub.health;

import io.tributary.hub.intake.IntakeState;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether what is accepted gets into the history: down once it has not for a while. */
final class IntakeHealthIndicator implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final IntakeState state;
    private final Clock clock;

    IntakeHealthIndicator(IntakeState state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    @Override
    public Health health() {
        IntakeState.Stall stall = state.stall();
        Health.Builder health =
                stall == null || stall.since().plus(PATIENCE).isAfter(clock.instant())
                        ? Health.up()
                        : Health.down()
                                .withDetail("since", stall.since())
                                .withDetail("reason", stall.reason());
        if (state.workers() == 0) {
            health.down().withDetail("reason", "no worker runs");
        }
        return health.withDetail("lagSeconds", state.lag().toSeconds()).build();
    }
}
