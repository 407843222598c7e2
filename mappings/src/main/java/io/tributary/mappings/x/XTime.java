package io.tributary.mappings.x;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.tributary.mappings.payload.PayloadTimes;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * Reads a time as X writes it: {@code Fri May 03 12:20:30 +0000 2019} in API 1.1, ISO 8601 in API
 * 2.
 */
final class XTime extends JsonDeserializer<Instant> {

    private static final DateTimeFormatter FIRST_API =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss xx uuuu", Locale.ENGLISH);

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        String written =
                parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText().strip() : "";
        Instant time = time(written);
        return PayloadTimes.plausible(time)
                ? time
                : (Instant)
                        context.handleWeirdStringValue(
                                Instant.class, "", "must be a date and time as X writes it");
    }

    private static Instant time(String written) {
        boolean iso = !written.isEmpty() && Character.isDigit(written.charAt(0));
        try {
            return iso
                    ? OffsetDateTime.parse(written).toInstant()
                    : FIRST_API.parse(written, Instant::from);
        } catch (DateTimeParseException e) {
            // Before 1970: never plausible.
            return Instant.MIN;
        }
    }
}
