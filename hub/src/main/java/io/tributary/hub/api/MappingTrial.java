package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tributary.history.intake.RawEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event, and the mapping to try on it. */
record MappingTrial(
        @Schema(description = "The text of a mapping file; or name one that is there.")
                @Nullable String yaml,
        @Schema(description = "The name of a mapping that is there.", example = "delighted")
                @Nullable String mapping,
        @Schema(description = "What the platform sent, as text in UTF-8.", example = "{\"id\": 1}")
                @Nullable String body,
        @Schema(description = "The same in Base64, where it is no text in UTF-8.")
                @Nullable String bodyBase64,
        @Schema(description = "As which source; `trial/1` if not given.", example = "acme/main")
                @Nullable String source,
        @Nullable String contentType,
        @Schema(description = "As the route would set them.", example = "{\"region\": \"ES\"}")
                @Nullable Map<String, String> settings,
        @Schema(description = "The transport headers that the route would keep.")
                @Nullable Map<String, String> headers) {

    /**
     * @throws ProblemException if there is no body, or one that is no Base64
     */
    RawEvent event(String mapping, Clock clock) {
        return new RawEvent(
                Optional.ofNullable(source).orElse("trial/1"),
                "trial",
                mapping,
                clock.instant(),
                contentType,
                settings == null ? Map.of() : settings,
                headers == null ? Map.of() : headers,
                bytes());
    }

    private byte[] bytes() {
        if (body != null) {
            return body.getBytes(StandardCharsets.UTF_8);
        }
        if (bodyBase64 == null) {
            throw ProblemException.invalid("body: is missing, and so is bodyBase64");
        }
        try {
            return Base64.getDecoder().decode(bodyBase64);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("bodyBase64: is not Base64", e);
        }
    }
}
