package io.tributary.history.jdbc;

import java.time.Instant;

/**
 * What whoever holds the recorder's lock knows from the start, so that nobody asks a second time.
 *
 * @param at the time of the batch, later than any batch before
 * @param decisions whether there may be decisions that hold
 * @param targets whether anything may be delivered anywhere
 * @param erasures whether anybody may have been erased
 */
record Held(Instant at, boolean decisions, boolean targets, boolean erasures) {

    /** Nothing but the time is known. */
    static Held at(Instant time) {
        return new Held(time, true, true, true);
    }
}
