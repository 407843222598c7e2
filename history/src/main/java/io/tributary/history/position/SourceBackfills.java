package io.tributary.history.position;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The backfills of sources: asked for by people, done by whichever hub reads the source, kept so
 * that they go on after a restart. Thread-safe, for any number of hubs.
 *
 * <p>All methods throw {@link io.tributary.history.failure.TransientFailure} if the database is
 * away.
 */
public interface SourceBackfills {

    /**
     * A backfill that whoever reads the source takes up.
     *
     * @param position where to begin
     * @return empty, with nothing changed, if one of the source is under way
     */
    Optional<SourceBackfill> start(String source, Instant from, Instant to, String position);

    /** The one of the source that is under way. */
    Optional<SourceBackfill> running(String source);

    /** The one of the source that was asked for last. */
    Optional<SourceBackfill> last(String source);

    /**
     * Ends the one of the source that is under way before its end; what it brought stays.
     *
     * @return false if none is under way
     */
    boolean cancel(String source);

    /**
     * Moves a backfill on, once what was read is accepted durably, and only from where it stood.
     *
     * @param was as it was found before the reading
     * @param items that were read and accepted
     * @return false, with nothing changed, if it stands somewhere else meanwhile or has ended
     */
    boolean move(SourceBackfill was, Progress to, int items);

    /**
     * Notes why a backfill does not go on; the next move clears it.
     *
     * @param items that were read and not accepted
     */
    void stumble(SourceBackfill backfill, String problem, int items);

    /**
     * How far a backfill has come.
     *
     * @param position where the reading goes on; null if all is read
     * @param reached all of the period before this time is accepted
     */
    record Progress(@Nullable String position, Instant reached) {}
}
