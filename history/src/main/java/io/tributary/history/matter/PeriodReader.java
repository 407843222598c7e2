package io.tributary.history.matter;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Reads how long something takes as ISO 8601 has it: {@code P3D}, {@code PT90S}. */
final class PeriodReader extends StdDeserializer<Duration> {

    private static final long serialVersionUID = 1L;

    PeriodReader() {
        super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        String text = parser.getValueAsString("");
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw JsonMappingException.from(
                    parser, "'" + text + "' is no duration such as P3D or PT90S", e);
        }
    }
}
