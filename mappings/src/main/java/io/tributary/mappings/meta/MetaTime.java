package io.tributary.mappings.meta;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.tributary.mappings.payload.PayloadTimes;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/**
 * Reads a time as Meta writes it: since 1970, in milliseconds with messages and in seconds with
 * changes, which their length tells apart; or, in objects of the Graph API, as {@code
 * 2026-11-20T10:00:00+0000}.
 */
public final class MetaTime extends JsonDeserializer<Instant> {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");
    private static final int LONGEST_IN_SECONDS = 11;
    private static final DateTimeFormatter GRAPH =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[XXX][XX]")
                    .withResolverStyle(ResolverStyle.STRICT);

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        JsonToken token = parser.currentToken();
        String written = token != null && token.isScalarValue() ? parser.getText().strip() : "";
        Instant time = DIGITS.matcher(written).matches() ? epoch(written) : graph(written);
        return PayloadTimes.plausible(time)
                ? time
                : (Instant)
                        context.handleWeirdStringValue(
                                Instant.class, "", "must be seconds or milliseconds since 1970");
    }

    private static Instant epoch(String digits) {
        long number = Long.parseLong(digits);
        return digits.length() <= LONGEST_IN_SECONDS
                ? Instant.ofEpochSecond(number)
                : Instant.ofEpochMilli(number);
    }

    private static Instant graph(String written) {
        try {
            return GRAPH.parse(written, Instant::from);
        } catch (DateTimeParseException e) {
            // Before 1970: never plausible.
            return Instant.MIN;
        }
    }
}
