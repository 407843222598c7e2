package io.tributary.mappings.sinchconversation;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message, whichever side wrote it, or how far one of the app has come.
 *
 * @param senderId the company's address that it came in at
 * @param injected whether it was brought in from elsewhere
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SinchMessage(
        @JsonAlias("message_id") @Nullable String id,
        @Nullable String direction,
        @Nullable SinchContent contactMessage,
        @JsonAlias("submitted_message") @Nullable SinchContent appMessage,
        @Nullable SinchIdentity channelIdentity,
        @Nullable String conversationId,
        @Nullable String contactId,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant acceptTime,
        @Nullable String senderId,
        @Nullable Boolean injected,
        @Nullable String status,
        @Nullable SinchReason reason) {

    @Nullable SinchContent content() {
        return contactMessage == null ? appMessage : contactMessage;
    }

    @Nullable String thread() {
        String known = Payloads.text(conversationId);
        if (known != null) {
            return "conversation:" + known;
        }
        return channelIdentity == null ? null : channelIdentity.thread();
    }

    @Nullable String channel() {
        return channelIdentity == null ? null : Payloads.text(channelIdentity.channel());
    }
}
