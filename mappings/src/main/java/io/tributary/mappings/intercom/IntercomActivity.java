package io.tributary.mappings.intercom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a user did, as the company's own software tells it ({@code event.created}).
 *
 * @param userId what the company itself calls the user
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record IntercomActivity(
        @Nullable String id,
        @Nullable String eventName,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
        @Nullable String userId,
        @Nullable String email,
        @Nullable String intercomUserId,
        @Nullable JsonNode metadata) {}
