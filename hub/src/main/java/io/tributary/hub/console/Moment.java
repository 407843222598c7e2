package io.tributary.hub.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time as pages show it: how long ago, and when.
 *
 * @param unit names the message {@code age.<unit>} that takes the amount
 */
record Moment(Instant at, String unit, long amount) {

    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);
    private static final int DAYS_OF_MONTH = 30;
    private static final int DAYS_OF_YEAR = 365;

    static Moment of(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        if (age.isNegative()) {
            return new Moment(at, "future", 0);
        }
        if (age.toMinutes() < 1) {
            return new Moment(at, "now", 0);
        }
        if (age.toHours() < 1) {
            return new Moment(at, "minutes", age.toMinutes());
        }
        return age.toDays() < 1 ? new Moment(at, "hours", age.toHours()) : days(at, age.toDays());
    }

    static @Nullable Moment ofNullable(@Nullable Instant at, Instant now) {
        return at == null ? null : of(at, now);
    }

    private static Moment days(Instant at, long days) {
        if (days < DAYS_OF_MONTH) {
            return new Moment(at, "days", days);
        }
        return days < DAYS_OF_YEAR
                ? new Moment(at, "months", days / DAYS_OF_MONTH)
                : new Moment(at, "years", days / DAYS_OF_YEAR);
    }

    public String text() {
        return FULL.format(at);
    }
}
