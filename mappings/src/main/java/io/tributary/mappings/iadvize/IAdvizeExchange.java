package io.tributary.mappings.iadvize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes between iAdvize and an external bot: a message, what was said before, or the bot's
 * answer.
 *
 * @param idOperator of the bot
 */
record IAdvizeExchange(
        @Nullable String idOperator,
        @Nullable String idConversation,
        @Nullable Message message,
        @Nullable List<Message> history,
        @Nullable List<Reply> replies,
        @JsonDeserialize(using = IAdvizeTime.class) @Nullable Instant createdAt) {

    /** A message of the visitor or of an operator, which the bot is one of. */
    record Message(
            @Nullable String idMessage,
            @Nullable Author author,
            @Nullable Payload payload,
            @JsonDeserialize(using = IAdvizeTime.class) @Nullable Instant createdAt) {

        boolean isVisitors() {
            return author == null || author.role() == null || "visitor".equals(author.role());
        }
    }

    /** Which side wrote it. */
    record Author(@Nullable String role) {}

    /** What was written. */
    record Payload(@Nullable String contentType, @Nullable JsonNode value) {

        /** The words, where it is words. */
        @Nullable String text() {
            return value != null && value.isTextual() ? value.asText() : null;
        }
    }

    /** One step of the bot's answer: a message, a transfer, waiting, or the end. */
    record Reply(
            @Nullable String type, @Nullable Payload payload, @Nullable String distributionRule) {}
}
