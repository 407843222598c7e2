package io.tributary.mappings.payload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time of a platform that writes times in several ways: as seconds or milliseconds since
 * 1970, or as date and time, with {@code T} or a space between them and an offset, {@code UTC} or
 * nothing behind, which is UTC too. An empty text is no time; 0 is none either, as Ruby writes it
 * for what never happened.
 */
public final class WrittenTime extends JsonDeserializer<Instant> {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,16}(\\.\\d{1,12})?");
    private static final Pattern DATE_TIME =
            Pattern.compile(
                    "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)"
                            + " ?(?:(?:UTC|Z)|([+-]\\d{2}):?(\\d{2}))?");

    /** Larger numbers are milliseconds: as seconds they would be after the year 5138. */
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(100_000_000_000L);

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        JsonToken token = parser.currentToken();
        boolean number = token != null && token.isNumeric();
        String written =
                number
                        ? parser.getDecimalValue().toPlainString()
                        : token != null && token.isScalarValue() ? parser.getText().strip() : "?";
        if (written.isEmpty() || written.equals("0")) {
            return null;
        }
        Instant time = instant(written);
        return PayloadTimes.plausible(time)
                ? time
                : (Instant)
                        context.handleWeirdStringValue(
                                Instant.class,
                                "",
                                "must be a date and time, or seconds since 1970");
    }

    private static @Nullable Instant instant(String written) {
        try {
            if (NUMBER.matcher(written).matches()) {
                BigDecimal number = new BigDecimal(written);
                return number.compareTo(MOST_SECONDS) > 0
                        ? Instant.ofEpochMilli(number.longValue())
                        : Instant.ofEpochMilli(number.movePointRight(3).longValue());
            }
            Matcher parts = DATE_TIME.matcher(written);
            return parts.matches() ? dateTime(parts) : null;
        } catch (DateTimeException e) {
            // A day or an hour that does not exist.
            return null;
        }
    }

    private static Instant dateTime(Matcher parts) {
        ZoneOffset offset =
                parts.group(3) == null
                        ? ZoneOffset.UTC
                        : ZoneOffset.of(parts.group(3) + ":" + parts.group(4));
        return LocalDateTime.parse(parts.group(1) + "T" + parts.group(2)).toInstant(offset);
    }
}
