package io.tributary.mappings.chatwoot;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Channel;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A conversation, without what was said in it.
 *
 * @param id the number that people call it by; unique in its account
 * @param channel class of the inbox, for example {@code Channel::WebWidget}
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ChatwootConversation(
        @JsonAlias("display_id") @Nullable String id,
        @Nullable String channel,
        @Nullable String status,
        @Nullable String priority,
        @Nullable JsonNode labels,
        @Nullable JsonNode customAttributes,
        @Nullable JsonNode additionalAttributes,
        @Nullable ContactInbox contactInbox,
        @Nullable Meta meta,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant updatedAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant timestamp) {

    /** With whom, and who takes care of it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Meta(
            @Nullable ChatwootPerson sender,
            @Nullable ChatwootPerson assignee,
            @Nullable Team team,
            @Nullable Boolean hmacVerified) {}

    /** A team of agents. */
    record Team(@Nullable String name) {}

    /** Where the contact writes from: for a website a session, else an address of the channel. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ContactInbox(@Nullable String sourceId, @Nullable Boolean hmacVerified) {}

    @Nullable ChatwootPerson sender() {
        return meta == null ? null : meta.sender();
    }

    boolean verified() {
        return (meta != null && Boolean.TRUE.equals(meta.hmacVerified()))
                || (contactInbox != null && Boolean.TRUE.equals(contactInbox.hmacVerified()));
    }

    @Nullable String thread() {
        String known = Payloads.text(id);
        return known == null ? null : "conversation:" + known;
    }

    /** The page on which the customer began to write; null if there is none. */
    @Nullable String page() {
        return additionalAttributes == null
                ? null
                : Payloads.text(additionalAttributes.path("referer").asText(""));
    }

    Channel where() {
        return switch (Objects.toString(channel, "").replace("Channel::", "")) {
            case "Email" -> Channel.EMAIL;
            case "Sms", "TwilioSms" -> Channel.SMS;
            case "Whatsapp", "FacebookPage", "Instagram", "Telegram", "Line" -> Channel.MESSAGING;
            case "TwitterProfile" -> Channel.SOCIAL;
            case "Voice" -> Channel.PHONE;
            default -> Channel.CHAT;
        };
    }
}
