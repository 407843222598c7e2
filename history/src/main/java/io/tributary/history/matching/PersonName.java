package io.tributary.history.matching;

import org.jspecify.annotations.Nullable;

/**
 * A name as a source wrote it. Sources that know the parts give {@code given} and {@code family};
 * the others give {@code full}, in any order, "Ruiz, Ana" as well as "Ana Ruiz".
 *
 * @param given null if not known
 * @param family null if not known
 * @param full looked at only where both parts are null
 */
public record PersonName(@Nullable String given, @Nullable String family, @Nullable String full) {

    public static PersonName of(@Nullable String given, @Nullable String family) {
        return new PersonName(given, family, null);
    }

    public static PersonName full(String name) {
        return new PersonName(null, null, name);
    }

    /** Says nothing: names do not belong into logs. */
    @Override
    public String toString() {
        return "PersonName";
    }
}
