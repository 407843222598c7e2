package io.tributary.mappings.whatsapp;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.EpochSeconds;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a message or a call of the company has come. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record WhatsAppStatus(
        @Nullable String id,
        @Nullable String status,
        @Nullable String type,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant timestamp,
        @Nullable String recipientId,
        @Nullable String recipientUserId,
        @Nullable String recipientParentUserId,
        @Nullable String recipientType,
        @Nullable String recipientParticipantId,
        @Nullable Conversation conversation,
        @Nullable Pricing pricing,
        @Nullable List<WhatsAppError> errors) {

    /** What Meta counts as one conversation. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Conversation(@Nullable String id) {}

    /** What Meta charges it as. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Pricing(@Nullable String category) {}
}
