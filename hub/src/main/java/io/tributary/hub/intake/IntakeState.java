package io.tributary.hub.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How the way from the broker into the history stands. Thread-safe. */
public final class IntakeState {

    /**
     * Why nothing is recorded now.
     *
     * @param reason without personal data
     */
    public record Stall(Instant since, String reason) {}

    private final Clock clock;
    private volatile @Nullable Stall stall;
    private volatile Duration lag = Duration.ZERO;
    private final AtomicInteger workers = new AtomicInteger();

    public IntakeState(Clock clock) {
        this.clock = clock;
    }

    /** Null while events flow. */
    public @Nullable Stall stall() {
        return stall;
    }

    /** How long the last batch's first event waited until it was recorded; zero when idle. */
    public Duration lag() {
        return lag;
    }

    /** Threads that map and record. */
    public int workers() {
        return workers.get();
    }

    synchronized void stalled(String reason) {
        if (stall == null) {
            stall = new Stall(clock.instant(), reason);
        }
    }

    synchronized void recorded(Instant receivedAt) {
        stall = null;
        Duration waited = Duration.between(receivedAt, clock.instant());
        lag = waited.isNegative() ? Duration.ZERO : waited;
    }

    synchronized void idle() {
        stall = null;
        lag = Duration.ZERO;
    }

    void workerStarted() {
        workers.incrementAndGet();
    }

    void workerEnded() {
        workers.decrementAndGet();
    }
}
