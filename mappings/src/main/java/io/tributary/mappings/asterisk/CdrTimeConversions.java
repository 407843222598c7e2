package io.tributary.mappings.asterisk;

import io.tributary.history.failure.PayloadRejected;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the times of a CDR: local time without a zone, or seconds since 1970. */
final class CdrTimeConversions {

    private static final Pattern LOCAL =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?)");

    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}(?:\\.\\d{1,9})?");

    /** {@code 1690325492.2}, or with a system name: {@code pbx1-1690325492.2}. */
    private static final Pattern UNIQUE_ID = Pattern.compile("(?:.*-)?(\\d{9,11})\\.\\d+");

    private CdrTimeConversions() {}

    static Instant start(AsteriskCdr cdr, ZoneId zone) {
        return instant(cdr, "start", cdr.start(), zone, created(cdr.uniqueid()));
    }

    /** Null if neither an end nor a duration tells. */
    static @Nullable Instant end(AsteriskCdr cdr, ZoneId zone) {
        Instant start = start(cdr, zone);
        Long seconds = seconds(cdr, "duration", cdr.duration());
        Instant expected = seconds == null ? null : start.plusSeconds(seconds);
        if (cdr.end().isEmpty()) {
            return expected;
        }
        Instant end = instant(cdr, "end", cdr.end(), zone, expected == null ? start : expected);
        return end.isBefore(start) ? expected : end;
    }

    /** Whole seconds; null if the column is empty. */
    static @Nullable Long seconds(AsteriskCdr cdr, String column, String value) {
        if (value.isEmpty()) {
            return null;
        }
        if (!SECONDS.matcher(value).matches()) {
            throw new PayloadRejected(cdr.field(column), "must be a number of seconds");
        }
        return new BigDecimal(value).longValue();
    }

    private static Instant instant(
            AsteriskCdr cdr, String column, String value, ZoneId zone, @Nullable Instant near) {
        if (SECONDS.matcher(value).matches()) {
            BigDecimal millis = new BigDecimal(value).movePointRight(3);
            return Instant.ofEpochMilli(millis.setScale(0, RoundingMode.FLOOR).longValueExact());
        }
        Matcher matcher = LOCAL.matcher(value);
        if (matcher.matches()) {
            try {
                String iso = matcher.group(1) + "T" + matcher.group(2);
                return at(LocalDateTime.parse(iso), zone, near);
            } catch (DateTimeException e) {
                throw wrongTime(cdr, column, e);
            }
        }
        throw wrongTime(cdr, column, null);
    }

    /** An hour that the clocks repeat in autumn is told apart by when the channel was made. */
    private static Instant at(LocalDateTime local, ZoneId zone, @Nullable Instant near) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() < 2 || near == null) {
            return local.atZone(zone).toInstant();
        }
        return offsets.stream()
                .map(local::toInstant)
                .min(
                        Comparator.comparing(
                                each -> Math.abs(each.toEpochMilli() - near.toEpochMilli())))
                .orElseThrow();
    }

    /** When the channel was made that the id is of; null if it does not tell. */
    static @Nullable Instant created(String uniqueId) {
        Matcher matcher = UNIQUE_ID.matcher(uniqueId);
        return matcher.matches() ? Instant.ofEpochSecond(Long.parseLong(matcher.group(1))) : null;
    }

    private static PayloadRejected wrongTime(
            AsteriskCdr cdr, String column, @Nullable Throwable cause) {
        return new PayloadRejected(
                cdr.field(column), "must be a time such as 2026-11-20 10:00:00", cause);
    }
}
