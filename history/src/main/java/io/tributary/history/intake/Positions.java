package io.tributary.history.intake;

import java.util.UUID;

/**
 * How far backfills have come. Kept after what it tells of was recorded, never before: whatever is
 * lost of it is recorded again, which changes nothing.
 */
public interface Positions {

    /**
     * How many pieces of the input are recorded; 0 for one that is new.
     *
     * @throws io.tributary.history.failure.TransientFailure if the database is away
     */
    long of(UUID input);

    /**
     * @throws io.tributary.history.failure.TransientFailure if the database is away
     */
    void keep(UUID input, long pieces);
}
