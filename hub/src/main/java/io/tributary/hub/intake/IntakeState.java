package io.tributary.hub.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
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
    private final List<WorkerState> workers = new CopyOnWriteArrayList<>();

    public IntakeState(Clock clock) {
        this.clock = clock;
    }

    /** The longest that a worker has; null while events flow. */
    public @Nullable Stall stall() {
        return workers.stream()
                .map(WorkerState::stall)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Stall::since))
                .orElse(null);
    }

    /** How long the last batch's first event waited until it was recorded; zero when idle. */
    public Duration lag() {
        return workers.stream()
                .map(WorkerState::lag)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** Threads that map and record. */
    public int workers() {
        return workers.size();
    }

    /** The state of one worker, counted from its start to its end. */
    WorkerState worker() {
        return new WorkerState(clock, workers);
    }
}
