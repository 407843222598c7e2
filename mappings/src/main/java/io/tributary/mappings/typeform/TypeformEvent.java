package io.tributary.mappings.typeform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.IsoTime;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook brings: one response to a form.
 *
 * @param eventType {@code form_response}, or {@code form_response_partial} while it is being given
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TypeformEvent(@Nullable String eventType, @Nullable Response formResponse) {

    /**
     * A response.
     *
     * @param token Typeform's own id of it
     * @param hidden what the address of the form carried, by name: texts, as a rule
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Response(
            @Nullable String formId,
            @Nullable String token,
            @JsonDeserialize(using = IsoTime.class) @Nullable Instant landedAt,
            @JsonDeserialize(using = IsoTime.class) @Nullable Instant submittedAt,
            @Nullable JsonNode hidden,
            @Nullable Calculated calculated,
            @Nullable Definition definition,
            List<TypeformAnswer> answers) {

        Response {
            answers = Payloads.list(answers);
        }
    }

    /** What the form worked out. */
    record Calculated(@Nullable JsonNode score) {}

    /** The form as it was when it was answered. */
    record Definition(@Nullable String title, List<Field> fields) {
        Definition {
            fields = Payloads.list(fields);
        }
    }

    /** A question; groups of questions have theirs below them. */
    record Field(@Nullable String id, @Nullable String title, @Nullable Properties properties) {}

    /** What a group of questions holds. */
    record Properties(List<Field> fields) {
        Properties {
            fields = Payloads.list(fields);
        }
    }

    boolean isPartial() {
        return eventType != null && eventType.endsWith("_partial");
    }
}
