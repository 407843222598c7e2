package io.tributary.mappings.engage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the events of a webhook.
 *
 * @param id names the event, however often it is sent
 * @param userId of the agent who caused it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record EngageEvent(
        @Nullable String type,
        @Nullable String id,
        @Nullable String userId,
        @Nullable Resource resource,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant issuedAt) {

    /**
     * What the event is about.
     *
     * @param type for contents the source and its kind of content, for example {@code
     *     whats_app/message}
     */
    record Resource(@Nullable String type, @Nullable String id, @Nullable Metadata metadata) {}

    /**
     * What is told of it, each kind its own fields.
     *
     * @param authorId identity of who wrote the content
     * @param creatorId agent who wrote it
     * @param identityId identity of the customer of an intervention
     * @param synchronizationStatus whether the content reached its source
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Metadata(
            @Nullable String authorId,
            @Nullable String creatorId,
            @Nullable String body,
            @Nullable String bodyInputFormat,
            @Nullable String inReplyToId,
            @Nullable String foreignId,
            @Nullable String interventionId,
            @Nullable String language,
            @Nullable String sourceId,
            @Nullable String status,
            @Nullable String synchronizationStatus,
            @Nullable String threadId,
            @Nullable String threadTitle,
            @Nullable Boolean hasAttachment,
            @Nullable List<String> categoryIds,
            @Nullable String identityId,
            @Nullable String userId,
            @Nullable List<String> agentIds,
            @Nullable String newIdentityGroupId,
            @Nullable Double mainIndicator,
            @Nullable JsonNode answers,
            @Nullable JsonNode customFieldValues,
            @Nullable JsonNode contextData) {}
}
