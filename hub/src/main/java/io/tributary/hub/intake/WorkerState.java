package io.tributary.hub.intake;

import io.tributary.hub.intake.IntakeState.Stall;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How one worker of the intake stands. Written by that worker, read by anyone. */
final class WorkerState {

    private final Clock clock;
    private final Collection<WorkerState> running;
    private volatile @Nullable Stall stall;
    private volatile Duration lag = Duration.ZERO;

    /**
     * @param running holds this state while the worker runs
     */
    WorkerState(Clock clock, Collection<WorkerState> running) {
        this.clock = clock;
        this.running = running;
    }

    void started() {
        running.add(this);
    }

    void ended() {
        running.remove(this);
    }

    void stalled(String reason) {
        if (stall == null) {
            stall = new Stall(clock.instant(), reason);
        }
    }

    void recorded(Instant receivedAt) {
        stall = null;
        Duration waited = Duration.between(receivedAt, clock.instant());
        lag = waited.isNegative() ? Duration.ZERO : waited;
    }

    void idle() {
        stall = null;
        lag = Duration.ZERO;
    }

    @Nullable Stall stall() {
        return stall;
    }

    Duration lag() {
        return lag;
    }
}
