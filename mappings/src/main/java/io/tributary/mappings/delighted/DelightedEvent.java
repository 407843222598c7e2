package io.tributary.mappings.delighted;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.EpochSeconds;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook brings.
 *
 * @param eventId the same may come again with other data
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record DelightedEvent(
        @Nullable String eventType, @Nullable String eventId, @Nullable Data eventData) {

    /** A response to a survey, or that somebody wants no more of them. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Data(
            @Nullable String id,
            @Nullable Person person,
            @Nullable String personId,
            @JsonAlias("person_email") @Nullable String email,
            @JsonAlias("person_name") @Nullable String name,
            @Nullable String surveyType,
            @Nullable Integer score,
            @Nullable String comment,
            @Nullable String permalink,
            @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant createdAt,
            @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant updatedAt,
            @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant unsubscribedAt,
            @Nullable JsonNode personProperties,
            @Nullable JsonNode tags,
            List<Answer> additionalAnswers) {

        Data {
            additionalAnswers = Payloads.list(additionalAnswers);
        }

        /** Responses have the person below them, unsubscriptions beside them. */
        Person whom() {
            return person == null ? new Person(personId, name, email, null) : person;
        }
    }

    /** Whom the survey was sent to. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Person(
            @Nullable String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phoneNumber) {}

    /** An answer beside the score. */
    record Answer(@Nullable Question question, @Nullable JsonNode value) {}

    /** What was asked beside the score. */
    record Question(@Nullable String text) {}
}
