package io.tributary.history.jdbc;

import io.tributary.history.interaction.Interaction;
import java.util.UUID;

/**
 * An interaction that a batch made, changed or withdrew.
 *
 * @param now its parts merged; deleted if it was withdrawn
 * @param wasVisible whether readers could see it before
 * @param isNew whether only its parts are written yet, and no table knows of it
 */
record Change(UUID id, Interaction now, boolean wasVisible, boolean isNew) {

    boolean isVisible() {
        return !now.deleted();
    }
}
