package io.tributary.mappings.declarative;

import io.tributary.history.failure.PayloadRejected;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The times of a system as RFC 3339, for expressions. Nothing stays nothing. */
final class Times {

    private Times() {}

    /**
     * {@code $time(text, pattern)}: a time as written, in the zone of the source where it tells
     * none of its own. The pattern is that of Java's {@code DateTimeFormatter}; without one the
     * text is ISO 8601.
     *
     * @throws PayloadRejected if it is not written so, or the pattern is none
     */
    static @Nullable String time(@Nullable Object text, @Nullable Object pattern, ZoneId zone) {
        if (text == null) {
            return null;
        }
        DateTimeFormatter formatter = formatter(pattern);
        try {
            return instant(
                            formatter.parseBest(
                                    String.valueOf(text).strip(),
                                    ZonedDateTime::from,
                                    OffsetDateTime::from,
                                    LocalDateTime::from,
                                    LocalDate::from),
                            zone)
                    .toString();
        } catch (DateTimeException e) {
            // The cause is left out: it quotes the payload.
            throw new PayloadRejected(
                    "",
                    "must be a time "
                            + (pattern == null
                                    ? "as ISO 8601 has it"
                                    : "written as '" + pattern + "'"));
        }
    }

    /**
     * {@code $epoch(number)}: seconds since 1970, or milliseconds if there are more than eleven
     * digits.
     *
     * @throws PayloadRejected if it is no number
     */
    static @Nullable String epoch(@Nullable Object number) {
        if (number == null) {
            return null;
        }
        try {
            BigDecimal count = new BigDecimal(String.valueOf(number).strip());
            boolean seconds = count.abs().compareTo(BigDecimal.valueOf(100_000_000_000L)) < 0;
            long millis = (seconds ? count.movePointRight(3) : count).longValue();
            return Instant.ofEpochMilli(millis).toString();
        } catch (NumberFormatException e) {
            throw new PayloadRejected("", "must be a time as a number of seconds since 1970");
        }
    }

    private static DateTimeFormatter formatter(@Nullable Object pattern) {
        if (pattern == null) {
            return DateTimeFormatter.ISO_DATE_TIME;
        }
        try {
            return DateTimeFormatter.ofPattern(String.valueOf(pattern), Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            throw new PayloadRejected(
                    "", "the pattern of $time is not one of DateTimeFormatter's", e);
        }
    }

    private static Instant instant(TemporalAccessor read, ZoneId zone) {
        if (read instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        if (read instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        return read instanceof LocalDate date
                ? date.atStartOfDay(zone).toInstant()
                : LocalDateTime.from(read).atZone(zone).toInstant();
    }
}
