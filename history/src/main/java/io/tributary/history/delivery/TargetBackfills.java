package io.tributary.history.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * The backfills of targets: asked for by people, done little by little by whichever hub dispatches
 * to the target, kept so that they go on after a restart. Thread-safe, for any number of hubs.
 *
 * <p>All methods throw {@link io.tributary.history.failure.TransientFailure} if the database is
 * away.
 */
public interface TargetBackfills {

    /**
     * A backfill of what the target's terms cover.
     *
     * @return empty, with nothing changed, if one of the target is under way
     */
    Optional<TargetBackfill> start(String target, Instant from, Instant to);

    /** The one of the target that was asked for last. */
    Optional<TargetBackfill> last(String target);

    /**
     * Ends the one of the target that is under way before its end; what is owed stays owed.
     *
     * @return false if none is under way
     */
    boolean cancel(String target);

    /**
     * Owes the target some more of the history, unless it has still enough to get: so it keeps to
     * the target's pace, and what is new does not wait behind all that is old.
     *
     * @param enough how many interactions may wait
     * @param most interactions at most
     * @return whether there may be more to do at once; false also if no backfill is under way
     */
    boolean advance(String target, int enough, int most);
}
