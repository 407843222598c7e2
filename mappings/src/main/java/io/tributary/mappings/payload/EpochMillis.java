package io.tributary.mappings.payload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.util.regex.Pattern;

/** Reads a time that is written as whole milliseconds since 1970, as a number or a string. */
public final class EpochMillis extends JsonDeserializer<Instant> {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        JsonToken token = parser.currentToken();
        String written = token != null && token.isScalarValue() ? parser.getText() : "";
        if (DIGITS.matcher(written).matches()) {
            Instant time = Instant.ofEpochMilli(Long.parseLong(written));
            if (PayloadTimes.plausible(time)) {
                return time;
            }
        }
        return (Instant)
                context.handleWeirdStringValue(
                        Instant.class, "", "must be milliseconds since 1970, in digits");
    }
}
