package io.tributary.history.jdbc;

import io.tributary.history.interaction.Interaction;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interaction that a batch made, changed or withdrew.
 *
 * @param now its parts merged; deleted if it was withdrawn
 * @param wasVisible whether readers could see it before
 * @param formerMatter the matter it was in before; null if it was in none
 */
record Change(UUID id, Interaction now, boolean wasVisible, @Nullable UUID formerMatter) {

    boolean isVisible() {
        return !now.deleted();
    }
}
