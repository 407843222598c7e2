package io.tributary.mappings.infobip;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.tributary.mappings.payload.PayloadTimes;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a time as Infobip writes it, for example {@code 2016-10-06T09:28:39.220+0000}. */
final class InfobipTime extends JsonDeserializer<Instant> {

    private static final DateTimeFormatter FORMAT =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendPattern("[XXX][XX]")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

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
            return FORMAT.parse(written.strip(), Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
