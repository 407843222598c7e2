package io.tributary.hub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.RawEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardedAcceptanceTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<RawEvent> taken = new ArrayList<>();
    private final BacklogLimit limit = new BacklogLimit(new BacklogSettings(1_000, 1_000));
    private final GuardedAcceptance acceptance =
            new GuardedAcceptance(taken::addAll, List.of(limit), meters);

    @Test
    void letsEventsThroughWhileNoLimitIsReached() {
        acceptance.accept(List.of(event(), event()));

        assertThat(taken).hasSize(2);
        assertThat(meters.counter("tributary.acceptance.accepted").count()).isEqualTo(2);
    }

    @Test
    void refusesForAWhileSoThatNobodyAcknowledges() {
        limit.look(0, false);
        limit.look(5_000, false);

        assertThatThrownBy(() -> acceptance.accept(List.of(event())))
                .isInstanceOf(TransientFailure.class)
                .hasMessageContaining("5000 events wait");
        assertThat(taken).isEmpty();
        assertThat(refused("backlog")).isEqualTo(1);

        limit.look(0, false);
        acceptance.accept(List.of(event()));
        assertThat(taken).hasSize(1);
    }

    @Test
    void countsWhatTheBrokerDidNotTake() {
        GuardedAcceptance broken =
                new GuardedAcceptance(
                        events -> {
                            throw new TransientFailure("away", null);
                        },
                        List.of(limit),
                        meters);

        assertThatThrownBy(() -> broken.accept(List.of(event())))
                .isInstanceOf(TransientFailure.class);
        assertThat(refused("broker")).isEqualTo(1);
    }

    private double refused(String reason) {
        return meters.counter("tributary.acceptance.refused", "reason", reason).count();
    }

    private static RawEvent event() {
        return new RawEvent(
                "test/one",
                "1",
                "plain",
                Instant.parse("2026-11-20T10:00:00Z"),
                "text/plain",
                Map.of(),
                Map.of(),
                new byte[0]);
    }
}
