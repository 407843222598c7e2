package io.tributary.mappings.payload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Reads a time that is written as ISO 8601 with its offset. */
public final class IsoTime extends JsonDeserializer<Instant> {

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        try {
            String written =
                    parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : "";
            Instant time = OffsetDateTime.parse(written.strip()).toInstant();
            if (PayloadTimes.plausible(time)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            return wrong(context);
        }
        return wrong(context);
    }

    private static Instant wrong(DeserializationContext context) throws IOException {
        return (Instant)
                context.handleWeirdStringValue(
                        Instant.class, "", "must be an ISO 8601 date and time with offset");
    }
}
