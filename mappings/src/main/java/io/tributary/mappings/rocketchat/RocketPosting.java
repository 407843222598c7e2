package io.tributary.mappings.rocketchat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an outgoing webhook tells: a message of a room, what happened to a room, or a new user.
 *
 * @param bot {@code false}, or an object if an integration wrote it
 * @param alias the name that is shown in place of the user's
 * @param tmid the message below which it was written
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record RocketPosting(
        @Nullable String messageId,
        @Nullable String tmid,
        @Nullable String channelId,
        @Nullable String channelName,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant timestamp,
        @Nullable String userId,
        @Nullable String userName,
        @Nullable String alias,
        @Nullable String text,
        @Nullable JsonNode bot,
        @Nullable String triggerWord,
        @JsonProperty("isEdited") @Nullable Boolean isEdited) {

    boolean byBot() {
        return bot != null && (bot.isObject() || bot.asBoolean(false));
    }
}
