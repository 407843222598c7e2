package io.tributary.mappings.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a button, a menu, a form or a shortcut of the app.
 *
 * @param message below which the button is
 * @param submission the fields of a dialog, the form of old
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SlackInteractive(
        @Nullable String type,
        @Nullable String actionTs,
        @Nullable String triggerId,
        @Nullable String callbackId,
        @Nullable Named team,
        @Nullable Named enterprise,
        @Nullable User user,
        @Nullable Named channel,
        @Nullable Container container,
        @Nullable SlackMessage message,
        @Nullable String messageTs,
        @Nullable List<SlackChoice> actions,
        @Nullable View view,
        @Nullable JsonNode submission) {

    /** Something that has an id. */
    record Named(@Nullable String id) {}

    /** Who did it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record User(@Nullable String id, @Nullable String name, @Nullable String teamId) {}

    /** Where the button is. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Container(
            @Nullable String messageTs, @Nullable String threadTs, @Nullable String channelId) {}

    /** A form. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record View(
            @Nullable String id,
            @Nullable String callbackId,
            SlackChoice.@Nullable Label title,
            @Nullable State state) {}

    /** What is filled in, by block and field. */
    record State(@Nullable Map<String, Map<String, SlackChoice>> values) {}

    @Nullable String channelId() {
        return Payloads.firstText(
                channel == null ? null : channel.id(),
                container == null ? null : container.channelId());
    }

    @Nullable String stamp() {
        return Payloads.firstText(
                container == null ? null : container.messageTs(),
                message == null ? null : message.ts(),
                messageTs);
    }

    @Nullable String root() {
        return Payloads.firstText(
                container == null ? null : container.threadTs(),
                message == null ? null : message.threadTs());
    }
}
