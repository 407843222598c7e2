package io.tributary.mappings.slack;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message in a channel.
 *
 * @param ts its time, which names it within its channel
 * @param threadTs the first message of its thread; its own if it is that
 * @param user who wrote it; null if an app did
 * @param userTeam the workspace of who wrote it, where several share the channel
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SlackMessage(
        @Nullable String ts,
        @Nullable String threadTs,
        @Nullable String subtype,
        @Nullable String user,
        @Nullable String userTeam,
        @Nullable String sourceTeam,
        @Nullable String team,
        @Nullable String botId,
        @Nullable String username,
        @Nullable String text,
        @Nullable List<File> files,
        @Nullable List<Attached> attachments,
        @Nullable Edited edited) {

    /**
     * A file; Slack gives its bytes to whoever has the app's token.
     *
     * @param size bytes
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record File(
            @Nullable String name,
            @Nullable String title,
            @Nullable String mimetype,
            @Nullable Long size,
            @Nullable String urlPrivateDownload,
            @Nullable String urlPrivate) {}

    /** What an app shows below a message. */
    record Attached(@Nullable String text, @Nullable String fallback) {}

    /** When it was edited. */
    record Edited(@Nullable String ts) {}

    /** Of an app, or of Slack itself. */
    boolean isOfApp() {
        return Payloads.text(botId) != null
                || "bot_message".equals(subtype)
                || "USLACKBOT".equals(user);
    }

    /** What is left of it once it is deleted. */
    SlackMessage withoutContent(String stamp) {
        return new SlackMessage(
                stamp,
                threadTs,
                subtype,
                user,
                userTeam,
                sourceTeam,
                team,
                botId,
                username,
                null,
                null,
                null,
                null);
    }
}
