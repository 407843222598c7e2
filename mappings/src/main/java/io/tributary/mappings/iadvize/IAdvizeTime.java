package io.tributary.mappings.iadvize;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.tributary.mappings.payload.PayloadTimes;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads a time with its offset and perhaps Java's name of the zone: {@code …Z[Etc/UTC]}. */
final class IAdvizeTime extends JsonDeserializer<Instant> {

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        Instant time =
                parser.currentToken() == JsonToken.VALUE_STRING ? read(parser.getText()) : null;
        if (time != null && PayloadTimes.plausible(time)) {
            return time;
        }
        return (Instant)
                context.handleWeirdStringValue(
                        Instant.class, "", "must be an ISO 8601 date and time with offset");
    }

    private static @Nullable Instant read(String written) {
        try {
            return DateTimeFormatter.ISO_ZONED_DATE_TIME.parse(written.strip(), Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
