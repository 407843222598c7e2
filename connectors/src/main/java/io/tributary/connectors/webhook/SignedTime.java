package io.tributary.connectors.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The time that a platform signs, so that an old request cannot be sent again.
 *
 * @param field where it stands
 * @param unit {@link ChronoUnit#SECONDS} or {@link ChronoUnit#MILLIS} since 1970; null if it is
 *     written as ISO 8601 has it, with its offset
 * @param maxAge how long ago it may be, inclusive
 * @param maxAhead how far ahead of our clock it may be, inclusive
 */
public record SignedTime(
        HeaderField field, @Nullable ChronoUnit unit, Duration maxAge, Duration maxAhead) {

    public SignedTime {
        Objects.requireNonNull(field, "field");
        if (unit != null && unit != ChronoUnit.SECONDS && unit != ChronoUnit.MILLIS) {
            throw new IllegalArgumentException("unit must be seconds or millis");
        }
        if (maxAge.isNegative() || maxAhead.isNegative()) {
            throw new IllegalArgumentException("tolerances must not be negative");
        }
    }

    /** A time that is written as ISO 8601 has it. */
    public static SignedTime iso(HeaderField field, Duration maxAge, Duration maxAhead) {
        return new SignedTime(field, null, maxAge, maxAhead);
    }

    /** Why the time as written is not acceptable now, or null if it is. */
    public @Nullable String objection(String written, Instant now) {
        try {
            Instant signed = read(written);
            if (signed.isBefore(now.minus(maxAge))) {
                return "the signed time is too old";
            }
            return signed.isAfter(now.plus(maxAhead)) ? "the signed time is ahead of ours" : null;
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return unit == null
                    ? "the signed time is not a date and time"
                    : "the signed time is not a number of " + unit.name();
        }
    }

    private Instant read(String written) {
        return unit == null
                ? OffsetDateTime.parse(written).toInstant()
                : Instant.EPOCH.plus(Long.parseLong(written), unit);
    }
}
