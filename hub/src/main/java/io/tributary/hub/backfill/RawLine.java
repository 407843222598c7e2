package io.tributary.hub.backfill;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A raw event as a line of JSON.
 *
 * @param source that of the order if it is left out; so are mapping, settings and headers
 * @param eventId a hash of the body if it is left out
 * @param receivedAt when the file was written if it is left out
 * @param body text as it is, anything else as the JSON that it is
 * @param bodyBase64 in place of body, for bytes that are no text
 * @param file of a reject, where it came from; as are line, field and reason. All are passed over
 *     when it is read again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RawLine(
        @Nullable String source,
        @Nullable String eventId,
        @Nullable String mapping,
        @Nullable Instant receivedAt,
        @Nullable String contentType,
        @Nullable Map<String, String> settings,
        @Nullable Map<String, String> headers,
        @Nullable JsonNode body,
        byte @Nullable [] bodyBase64,
        @Nullable String file,
        @Nullable Long line,
        @Nullable String field,
        @Nullable String reason) {

    static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    /**
     * @throws PayloadRejected naming the field that is wrong
     */
    static RawLine read(byte[] line) {
        try {
            return Objects.requireNonNull(JSON.readValue(line, RawLine.class), "null");
        } catch (JsonMappingException e) {
            throw new PayloadRejected(path(e.getPath()), "is unknown or not of its type");
        } catch (JsonProcessingException | NullPointerException e) {
            throw new PayloadRejected("", "is no JSON object");
        } catch (IOException e) {
            throw new PayloadRejected("", "is not UTF-8");
        }
    }

    private static String path(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    byte[] bytes() {
        if (bodyBase64 != null) {
            return bodyBase64;
        }
        if (body == null || body.isNull()) {
            throw new PayloadRejected("body", "is missing; give body or bodyBase64");
        }
        String text = body.isTextual() ? body.textValue() : body.toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static RawLine rejected(RawEvent raw, Piece piece, Reject reject) {
        return new RawLine(
                raw.source(),
                raw.eventId(),
                raw.mapping(),
                raw.receivedAt(),
                raw.contentType(),
                raw.settings(),
                raw.headers(),
                null,
                raw.body(),
                piece.file().path().toString(),
                piece.line(),
                reject.field(),
                reject.reason());
    }

    /** Of what is not even a raw event, the content stands for the body. */
    static RawLine unreadable(Piece piece, Reject reject) {
        return new RawLine(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                piece.content(),
                piece.file().path().toString(),
                piece.line(),
                reject.field(),
                reject.reason());
    }
}
