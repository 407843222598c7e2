package io.tributary.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryTargetTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final DeliveryPolicy POLICY =
            new DeliveryPolicy(
                    5,
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(1),
                    3,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(60),
                    Duration.ofHours(1),
                    20);

    private Instant now = START;
    private final DeliveryTarget target =
            new DeliveryTarget("salesforce/main", POLICY, () -> now, new Random(1));

    @BeforeEach
    void routeRuns() {
        target.consumerStarted();
    }

    @Test
    void fewFailuresPauseNothing() {
        assertThat(target.failed("away", Optional.empty())).isFalse();
        target.failed("away", Optional.empty());
        target.succeeded();
        target.failed("away", Optional.empty());
        target.failed("away", Optional.empty());

        assertThat(target.enter()).isTrue();
        assertThat(target.room(50)).isEqualTo(50);
    }

    @Test
    void failuresInARowPauseForAllAndThenLetOneTry() {
        fail(3);

        assertThat(target.enter()).isFalse();
        assertThat(target.room(50)).isZero();
        assertThat(target.failure()).contains("away");
        now = target.pausedUntil().orElseThrow();
        assertThat(target.room(50)).isEqualTo(1);
        assertThat(target.enter()).isTrue();
        assertThat(target.enter()).as("a second one").isFalse();
    }

    @Test
    void keepsTheReserveOfCallsForOthers() {
        assertThat(target.keptReserve()).isFalse();
        target.told(new DeliveryQuota(7_999, 10_000));
        assertThat(target.keptReserve()).isFalse();
        target.told(new DeliveryQuota(8_000, 10_000));

        assertThat(target.keptReserve()).isTrue();

        assertThat(target.enter()).isFalse();
        assertThat(target.failure())
                .hasValueSatisfying(f -> assertThat(f).contains("8000 of 10000"));
        assertThat(target.pausedUntil()).contains(START.plus(Duration.ofMinutes(15)));
        target.told(new DeliveryQuota(0, 0));
        assertThat(target.keptReserve()).as("a target without a limit").isFalse();
    }

    @Test
    void successOfTheOneOpensForAll() {
        fail(3);
        now = target.pausedUntil().orElseThrow();
        target.enter();

        target.succeeded();

        assertThat(target.enter()).isTrue();
        assertThat(target.enter()).isTrue();
        assertThat(target.pausedUntil()).isEmpty();
        assertThat(target.failure()).isEmpty();
    }

    @Test
    void pausesGrowToTheirCeiling() {
        fail(3);
        for (int i = 0; i < 10; i++) {
            now = target.pausedUntil().orElseThrow();
            target.enter();
            target.failed("away", Optional.empty());
        }

        assertThat(Duration.between(now, target.pausedUntil().orElseThrow()))
                .isBetween(Duration.ofSeconds(30), POLICY.maxPause());
    }

    @Test
    void asksForAPauseAreHeardAtOnceUpToTheCeiling() {
        target.failed("limit", Optional.of(Duration.ofSeconds(40)));
        assertThat(target.pausedUntil()).contains(START.plusSeconds(40));

        now = now.plusSeconds(40);
        target.enter();
        target.failed("limit", Optional.of(Duration.ofDays(1)));
        assertThat(target.pausedUntil()).contains(now.plus(POLICY.maxToldPause()));
    }

    @Test
    void whoTriedAndLearntNothingLetsTheNextTry() {
        fail(3);
        now = target.pausedUntil().orElseThrow();
        target.enter();

        target.leave();

        assertThat(target.enter()).isTrue();
    }

    @Test
    void nothingIsLeasedWhileNoRouteRuns() {
        target.consumerStopped();

        assertThat(target.room(50)).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            target.failed("away", Optional.empty());
        }
    }
}
