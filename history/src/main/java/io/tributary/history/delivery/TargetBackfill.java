package io.tributary.history.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * History that a target is brought though it was recorded before the target was known.
 *
 * @param from the beginning of the period in which the interactions began
 * @param to its end, which is not part of it
 * @param total interactions of the period that the target was not owed when it began; null until
 *     they are counted
 * @param owed how many of them were handed over to delivery
 * @param endedAt null while it is under way
 */
public record TargetBackfill(
        UUID id,
        String target,
        Instant from,
        Instant to,
        State state,
        @Nullable Long total,
        long owed,
        Instant requestedAt,
        Instant changedAt,
        @Nullable Instant endedAt) {

    /** Where it stands. */
    public enum State {
        /** Under way, also while the target is away. */
        RUNNING,
        DONE,
        /** Somebody has ended it before its end. */
        CANCELLED
    }
}
