package io.tributary.history.position;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period of a source that is read from its platform's API.
 *
 * @param from the beginning of the period
 * @param to its end, which is not part of it
 * @param position where the reading goes on, in the words of whoever reads; names no person
 * @param reached all of the period before this time is accepted
 * @param items that the platform gave, also those that it gave again
 * @param accepted items that the hub has accepted durably
 * @param problem why it does not go on at the moment; null if it does
 * @param endedAt null while it is under way
 */
public record SourceBackfill(
        UUID id,
        String source,
        Instant from,
        Instant to,
        State state,
        String position,
        Instant reached,
        long items,
        long accepted,
        @Nullable String problem,
        Instant requestedAt,
        Instant changedAt,
        @Nullable Instant endedAt) {

    /** Where it stands. */
    public enum State {
        /** Under way, also while no hub runs or the platform is away. */
        RUNNING,
        DONE,
        /** Somebody has ended it before its end. */
        CANCELLED
    }
}
