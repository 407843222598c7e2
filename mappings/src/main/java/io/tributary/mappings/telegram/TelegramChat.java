package io.tributary.mappings.telegram;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * Where a message is: a chat with one user, whose id is the user's, a group or a channel.
 *
 * @param type {@code private}, {@code group}, {@code supergroup} or {@code channel}
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TelegramChat(
        @Nullable String id,
        @Nullable String type,
        @Nullable String title,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String username) {

    boolean isPrivate() {
        return "private".equals(type);
    }

    /** Open to thousands: the chat as a whole is no conversation. */
    boolean isCrowd() {
        return "supergroup".equals(type) || "channel".equals(type);
    }

    /** The other side of a private chat. */
    TelegramUser user() {
        return new TelegramUser(id, null, firstName, lastName, username, null);
    }
}
