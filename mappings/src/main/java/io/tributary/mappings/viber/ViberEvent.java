package io.tributary.mappings.viber;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.EpochMillis;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a callback tells.
 *
 * @param messageToken names the message; of other events the event
 * @param userId who it is about, if nothing else is known of the user
 * @param sender who wrote
 * @param user who subscribed, or opened the conversation
 * @param context what the link said that the conversation was opened by
 * @param desc why a message could not be delivered
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ViberEvent(
        @Nullable String event,
        @JsonDeserialize(using = EpochMillis.class) @Nullable Instant timestamp,
        @Nullable String messageToken,
        @Nullable String userId,
        @Nullable User sender,
        @Nullable User user,
        @Nullable ViberMessage message,
        @Nullable String context,
        @Nullable Boolean subscribed,
        @Nullable String desc) {

    /**
     * A user of the bot.
     *
     * @param id the same for one bot only
     * @param name there only if the bot asked for names
     */
    record User(
            @Nullable String id,
            @Nullable String name,
            @Nullable String country,
            @Nullable String language) {}

    boolean is(String other) {
        return other.equals(event);
    }

    /** Who did it; null if Viber does not tell. */
    @Nullable User who() {
        if (sender != null || user != null) {
            return sender == null ? user : sender;
        }
        return userId == null ? null : new User(userId, null, null, null);
    }
}
