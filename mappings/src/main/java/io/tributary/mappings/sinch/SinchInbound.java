package io.tributary.mappings.sinch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.IsoTime;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that came in.
 *
 * @param body the words; of a binary message its bytes in base64; of a media message an object
 * @param receivedAt when Sinch got it
 * @param udh header of a binary message, in hexadecimal digits
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SinchInbound(
        @Nullable String id,
        @Nullable String type,
        @Nullable String from,
        @Nullable String to,
        @Nullable JsonNode body,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant receivedAt,
        @Nullable String operatorId,
        @Nullable String clientReference,
        @Nullable String udh) {

    /** What a media message consists of. */
    record Media(@Nullable String subject, @Nullable String message, @Nullable List<File> media) {

        /** A file, which Sinch serves; without an address if it could not get it. */
        @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
        record File(@Nullable String url, @Nullable String contentType) {}
    }

    /** Null if it is no media message. */
    @Nullable Media media() {
        return body != null && body.isObject() ? JsonPayload.read(body, Media.class, "body") : null;
    }

    /** Null if there are none, and of binary messages. */
    @Nullable String words() {
        Media media = media();
        if (media != null) {
            return Payloads.text(media.message());
        }
        return body == null || !body.isTextual() || "mo_binary".equals(type)
                ? null
                : Payloads.text(body.asText());
    }
}
