package io.tributary.mappings.iadvize;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.history.interaction.Channel;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook tells.
 *
 * @param visitorId iAdvize's own id of a visitor
 * @param visitorExternalId what the company itself calls a visitor
 */
record IAdvizeEvent(
        @Nullable String eventId,
        @Nullable String eventType,
        @Nullable String conversationId,
        @Nullable String transferredConversationId,
        @Nullable String operatorId,
        @Nullable List<String> operatorIds,
        @Nullable String visitorId,
        @Nullable String visitorExternalId,
        @Nullable String channel,
        @JsonAlias("score") @Nullable Integer customerSatisfaction,
        @Nullable Integer netPromoterScore,
        @Nullable String satisfactionComment,
        @JsonDeserialize(using = IAdvizeTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = IAdvizeTime.class) @Nullable Instant sentAt) {

    boolean isCall() {
        return "call".equalsIgnoreCase(channel);
    }

    Channel where() {
        return switch (Objects.toString(channel, "").toUpperCase(Locale.ROOT)) {
            case "CALL" -> Channel.PHONE;
            case "SMS" -> Channel.SMS;
            case "TWITTER", "FACEBOOK" -> Channel.SOCIAL;
            case "FACEBOOK_BUSINESS_ON_MESSENGER", "WHATSAPP", "WHATS_APP_BUSINESS" ->
                    Channel.MESSAGING;
            default -> Channel.CHAT;
        };
    }

    List<String> operators() {
        List<String> operators = new ArrayList<>(Payloads.list(operatorIds));
        if (operatorId != null) {
            operators.add(operatorId);
        }
        return operators.stream().filter(id -> !id.isBlank()).distinct().toList();
    }
}
