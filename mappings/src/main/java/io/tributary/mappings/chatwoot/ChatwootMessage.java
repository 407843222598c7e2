package io.tributary.mappings.chatwoot;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message, a note between agents, or what Chatwoot itself wrote.
 *
 * @param sourceId what the channel calls it; for mail its Message-ID
 * @param conversationId of messages that come without their conversation
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ChatwootMessage(
        @Nullable String id,
        @Nullable String content,
        @Nullable String contentType,
        @Nullable JsonNode contentAttributes,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
        @Nullable String messageType,
        @JsonAlias("private") @Nullable Boolean isPrivate,
        @Nullable String sourceId,
        @Nullable String status,
        @Nullable ChatwootPerson sender,
        @Nullable ChatwootPerson contact,
        @Nullable ChatwootConversation conversation,
        @Nullable String conversationId,
        @Nullable List<File> attachments) {

    /** A file that came with it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record File(
            @Nullable String fileType,
            @Nullable String extension,
            @Nullable String dataUrl,
            @Nullable Long fileSize,
            @Nullable String fallbackTitle) {}

    /** Whose message it is. The API writes numbers, webhooks words. */
    enum Type {
        INCOMING,
        OUTGOING,
        ACTIVITY,
        TEMPLATE
    }

    /** Null for a type that is not known. */
    @Nullable Type type() {
        return switch (Objects.toString(messageType, "")) {
            case "incoming", "0" -> Type.INCOMING;
            case "outgoing", "1" -> Type.OUTGOING;
            case "activity", "2" -> Type.ACTIVITY;
            case "template", "3" -> Type.TEMPLATE;
            default -> null;
        };
    }

    boolean isNote() {
        return Boolean.TRUE.equals(isPrivate);
    }

    /** Of what the content consists beside its text; missing if there is nothing. */
    JsonNode content(String name) {
        return contentAttributes == null ? MissingNode.getInstance() : contentAttributes.path(name);
    }

    boolean isDeleted() {
        return content("deleted").asBoolean(false);
    }
}
