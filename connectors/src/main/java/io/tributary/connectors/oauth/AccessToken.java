package io.tributary.connectors.oauth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a token endpoint gave.
 *
 * @param value the secret
 * @param lifetime for how long it is good, from when it was asked for
 * @param refreshToken to be used from now on; null if the old one stays
 */
record AccessToken(String value, Duration lifetime, @Nullable String refreshToken) {

    private static final Duration MOST_SPARE = Duration.ofMinutes(2);
    private static final int SPARE_PART = 5;

    /** For how long to use it: it must not expire between two steps of a login. */
    Duration usable() {
        Duration spare = lifetime.dividedBy(SPARE_PART);
        return lifetime.minus(spare.compareTo(MOST_SPARE) < 0 ? spare : MOST_SPARE);
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "access token for " + lifetime;
    }
}
