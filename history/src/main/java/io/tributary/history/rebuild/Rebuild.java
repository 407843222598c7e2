package io.tributary.history.rebuild;

import io.tributary.history.identity.CustomerId;
import java.util.Optional;

/**
 * Computes the history anew from what was accepted, while the hub works, and compares. Nothing else
 * is needed to restore the derived tables: what differs is repaired on request.
 */
public interface Rebuild {

    /**
     * One customer's component; answers when it is done.
     *
     * @return empty if the id leads to nobody
     * @throws IllegalStateException if a rebuild or a preview runs here, rules are being settled,
     *     or more interactions decide about the customer than may be held in memory
     */
    Optional<RebuildReport> one(CustomerId customer, boolean repair);

    /**
     * Starts on all, in the background; answers at once.
     *
     * @throws IllegalStateException if a rebuild or a preview runs here, rules are being settled,
     *     or there are more interactions than may be held in memory
     */
    RebuildReport startAll(boolean repair);

    /** The last of all, running or done; empty if there was none since the start. */
    Optional<RebuildReport> last();
}
