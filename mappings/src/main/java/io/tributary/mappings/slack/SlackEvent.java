package io.tributary.mappings.slack;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a channel.
 *
 * @param message as it is now, if it was changed
 * @param previousMessage as it was before it was changed or deleted
 * @param item what was reacted to
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SlackEvent(
        @Nullable String type,
        @Nullable String subtype,
        @Nullable String channel,
        @Nullable String channelType,
        @Nullable String user,
        @Nullable String team,
        @Nullable String ts,
        @Nullable String eventTs,
        @Nullable String deletedTs,
        @Nullable SlackMessage message,
        @Nullable SlackMessage previousMessage,
        @Nullable Item item,
        @Nullable String reaction) {

    /** A message; files have reactions of their own, and no channel. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Item(@Nullable String type, @Nullable String channel, @Nullable String ts) {}
}
