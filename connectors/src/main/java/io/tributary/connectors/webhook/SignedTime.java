package io.tributary.connectors.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The time that a platform signs, so that an old request cannot be sent again.
 *
 * @param field where it stands
 * @param unit {@link ChronoUnit#SECONDS} or {@link ChronoUnit#MILLIS} since 1970
 * @param maxAge how long ago it may be, inclusive
 * @param maxAhead how far ahead of our clock it may be, inclusive
 */
public record SignedTime(HeaderField field, ChronoUnit unit, Duration maxAge, Duration maxAhead) {

    public SignedTime {
        Objects.requireNonNull(field, "field");
        if (unit != ChronoUnit.SECONDS && unit != ChronoUnit.MILLIS) {
            throw new IllegalArgumentException("unit must be seconds or millis");
        }
        if (maxAge.isNegative() || maxAhead.isNegative()) {
            throw new IllegalArgumentException("tolerances must not be negative");
        }
    }

    /** Why the time as written is not acceptable now, or null if it is. */
    public @Nullable String objection(String written, Instant now) {
        try {
            Instant signed = Instant.EPOCH.plus(Long.parseLong(written), unit);
            if (signed.isBefore(now.minus(maxAge))) {
                return "the signed time is too old";
            }
            return signed.isAfter(now.plus(maxAhead)) ? "the signed time is ahead of ours" : null;
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return "the signed time is not a number of " + unit.name();
        }
    }
}
