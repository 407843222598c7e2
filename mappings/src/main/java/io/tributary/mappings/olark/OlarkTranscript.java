package io.tributary.mappings.olark;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a chat, once it is over.
 *
 * @param operators the company's people in it, by their ids
 */
record OlarkTranscript(
        @Nullable String id,
        @Nullable List<String> tags,
        @Nullable List<Item> items,
        @Nullable Visitor visitor,
        @Nullable Map<String, Operator> operators,
        @Nullable List<Group> groups) {

    /** A message, with seconds since 1970 as text. */
    record Item(
            @Nullable String kind,
            @Nullable String body,
            @Nullable String nickname,
            @Nullable String operatorId,
            @JsonDeserialize(using = WrittenTime.class) @Nullable Instant timestamp) {}

    /** Somebody of the company. */
    record Operator(@Nullable String id, @Nullable String nickname, @Nullable String username) {}

    /** The operators who were asked. */
    record Group(@Nullable String name) {}

    /** The customer, as far as the site or the chat knows. */
    record Visitor(
            @Nullable String id,
            @Nullable String fullName,
            @Nullable String emailAddress,
            @Nullable String phoneNumber,
            @Nullable String organization,
            @Nullable String conversationBeginPage,
            @Nullable JsonNode customFields,
            @JsonProperty("chat_feedback") @Nullable Feedback feedback) {}

    /** What the customer said of the chat, from 1 to 5. */
    record Feedback(
            @JsonProperty("overall_chat") @Nullable Integer overall,
            @Nullable Integer responsiveness,
            @Nullable Integer friendliness,
            @Nullable Integer knowledge,
            @Nullable String comments) {}
}
