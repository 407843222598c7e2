package io.tributary.hub.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration MOST = Duration.ofMillis(200);

    private final AtomicBoolean stalled = new AtomicBoolean();
    private final AtomicLong now = new AtomicLong();
    private final Pace pace = new Pace(MOST, stalled::get, now::get);

    @Test
    void nobodyWaitsBeforeItIsKnownHowFastEventsAreRecorded() {
        pace.accepted(1_000_000);

        assertThat(pace.pause()).isZero();
    }

    @Test
    void nobodyWaitsWhileEventsAreRecordedAsTheyCome() {
        perSecond(1_000);
        pace.accepted(200);

        assertThat(pace.pause()).isZero();
    }

    @Test
    void theFurtherAheadTheLongerTheWaitUpToTheLimit() {
        perSecond(1_000);
        pace.accepted(300);
        Duration little = pace.pause();
        pace.accepted(100);
        Duration more = pace.pause();
        pace.accepted(1_000_000);

        assertThat(little).isPositive().isLessThan(more);
        assertThat(more).isLessThan(MOST);
        assertThat(pace.pause()).isEqualTo(MOST);
    }

    @Test
    void nobodyWaitsWhileNothingCanBeRecorded() {
        perSecond(1_000);
        pace.accepted(1_000_000);
        stalled.set(true);

        assertThat(pace.pause()).isZero();
    }

    @Test
    void forgetsWhatOthersRecorded() {
        perSecond(1_000);
        pace.accepted(1_000_000);
        pace.idle();

        assertThat(pace.pause()).isZero();
    }

    /** A sender that waits for its answers, and a recorder that is slower than it could be. */
    @Test
    void senderAndRecorderFindTheSameSpeed() {
        int senders = 32;
        double perSecond = 800;
        double waiting = 0;
        double longest = 0;
        for (int tick = 0; tick < 60_000; ) {
            pace.accepted(senders);
            waiting += senders;
            int ticks = (int) Math.max(3, pace.pause().toMillis());
            for (int i = 0; i < ticks; i++, tick++) {
                now.addAndGet(1_000_000);
                if (tick % 50 == 0) {
                    int recorded = (int) Math.min(waiting, perSecond / 20);
                    pace.recorded(recorded);
                    waiting -= recorded;
                }
            }
            longest = tick > 10_000 ? Math.max(longest, waiting / perSecond) : 0;
        }

        assertThat(longest).as("seconds of work that wait").isBetween(0.1, 0.6);
    }

    private void perSecond(int events) {
        for (int i = 0; i < 20; i++) {
            now.addAndGet(500_000_000);
            pace.recorded(events / 2);
        }
    }
}
