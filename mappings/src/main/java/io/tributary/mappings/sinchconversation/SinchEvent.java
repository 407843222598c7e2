package io.tributary.mappings.sinchconversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a contact did other than write. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SinchEvent(
        @Nullable String id,
        @Nullable SinchIdentity channelIdentity,
        @Nullable String conversationId,
        @Nullable String contactId,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant acceptTime,
        @Nullable OfContact contactEvent,
        @Nullable OfMessage contactMessageEvent) {

    /** One of these; that somebody writes is one too, and says nothing. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record OfContact(@Nullable Comment commentEvent, @Nullable JsonNode genericEvent) {}

    /** A comment below something that the company published. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Comment(
            @Nullable String id,
            @Nullable String text,
            @Nullable String commentType,
            @Nullable String commentedOn,
            @Nullable String user) {}

    /** What was done to a message, one of these. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record OfMessage(
            @Nullable Payment paymentStatusUpdateEvent,
            @Nullable Reaction reactionEvent,
            @Nullable Link shortLinkActivatedEvent) {}

    /** How far a payment over the channel has come. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Payment(
            @Nullable String referenceId,
            @Nullable String paymentStatus,
            @Nullable String paymentTransactionId) {}

    /** A reaction, or that it was taken back. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Reaction(@Nullable String emoji, @Nullable String action, @Nullable String messageId) {}

    /** That a short link was opened. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Link(@Nullable String messageId, @Nullable String url, @Nullable String title) {}
}
