package io.tributary.history.jdbc;

import io.tributary.history.interaction.Interaction;
import java.util.UUID;

/**
 * An interaction that a batch made, changed or withdrew.
 *
 * @param now its parts merged; deleted if it was withdrawn
 * @param wasVisible whether readers could see it before
 * @param isNew whether nothing can be known of it yet in any table
 */
record Change(UUID id, Interaction now, boolean wasVisible, boolean isNew) {

    boolean isVisible() {
        return !now.deleted();
    }

    /** The same, of which tables may know something though it is not there. */
    Change perhapsKnown() {
        return new Change(id, now, wasVisible, false);
    }
}
