package io.tributary.history.matching;

import org.jspecify.annotations.Nullable;

/**
 * An address as a source wrote it.
 *
 * @param street with the house number, in any order; null if not known
 * @param postalCode null if not known
 * @param city null if not known
 */
public record PersonAddress(
        @Nullable String street, @Nullable String postalCode, @Nullable String city) {

    /** Says nothing: addresses do not belong into logs. */
    @Override
    public String toString() {
        return "PersonAddress";
    }
}
