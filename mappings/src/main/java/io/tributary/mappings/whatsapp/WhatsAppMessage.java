package io.tributary.mappings.whatsapp;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.EpochSeconds;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message, or an edit, a withdrawal or a notice that comes as one. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record WhatsAppMessage(
        @Nullable String id,
        @Nullable String from,
        @Nullable String fromUserId,
        @Nullable String fromParentUserId,
        @Nullable String to,
        @Nullable String toUserId,
        @Nullable String toParentUserId,
        @Nullable String groupId,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant timestamp,
        @Nullable String type,
        @Nullable Context context,
        @Nullable Text text,
        @Nullable WhatsAppMedia image,
        @Nullable WhatsAppMedia video,
        @Nullable WhatsAppMedia audio,
        @Nullable WhatsAppMedia document,
        @Nullable WhatsAppMedia sticker,
        @Nullable Button button,
        @Nullable WhatsAppInteractive interactive,
        @Nullable Location location,
        @Nullable List<Card> contacts,
        @Nullable Reaction reaction,
        @Nullable WhatsAppOrder order,
        @Nullable WhatsAppSystem system,
        @Nullable Edit edit,
        @Nullable Revoke revoke,
        @Nullable Referral referral,
        @Nullable List<WhatsAppError> errors) {

    /** What is said: of an edit, the new words. */
    WhatsAppMessage content() {
        WhatsAppMessage edited = edit == null ? null : edit.message();
        return edited == null ? this : edited;
    }

    boolean is(String otherType) {
        return otherType.equals(type);
    }

    /** The message that this one answers. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Context(
            @Nullable String id,
            @Nullable Boolean forwarded,
            @Nullable Boolean frequentlyForwarded) {}

    /** Plain text. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Text(@Nullable String body) {}

    /** The button of a template that was pressed. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Button(@Nullable String text, @Nullable String payload) {}

    /** A place. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Location(
            @Nullable String latitude,
            @Nullable String longitude,
            @Nullable String name,
            @Nullable String address,
            @Nullable String url) {}

    /** A contact card. Its numbers are a third person's, and are left in the raw archive. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Card(@Nullable Name name) {

        /** The name on the card. */
        @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
        record Name(@Nullable String formattedName) {}
    }

    /**
     * A reaction.
     *
     * @param emoji null if a reaction is taken back
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Reaction(@Nullable String messageId, @Nullable String emoji) {}

    /** The new text of an earlier message. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Edit(@Nullable String originalMessageId, @Nullable WhatsAppMessage message) {}

    /** An earlier message is withdrawn. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Revoke(@Nullable String originalMessageId) {}

    /** The advertisement that led to the message. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Referral(
            @Nullable String sourceType, @Nullable String sourceId, @Nullable String headline) {}
}
