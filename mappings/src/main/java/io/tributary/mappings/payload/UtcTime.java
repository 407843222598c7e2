package io.tributary.mappings.payload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;

/** Reads a time that is written as ISO 8601; without an offset it is UTC. */
public final class UtcTime extends JsonDeserializer<Instant> {

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        try {
            String written =
                    parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : "";
            Instant time = instant(written.strip());
            if (PayloadTimes.plausible(time)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            return wrong(context);
        }
        return wrong(context);
    }

    private static Instant instant(String written) {
        TemporalAccessor read =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(
                        written, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof OffsetDateTime offset
                ? offset.toInstant()
                : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
    }

    private static Instant wrong(DeserializationContext context) throws IOException {
        return (Instant)
                context.handleWeirdStringValue(
                        Instant.class, "", "must be an ISO 8601 date and time");
    }
}
