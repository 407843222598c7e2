package io.tributary.mappings.telegram;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.payload.EpochSeconds;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A user's reactions to a message, all of them each time; none if the last one is taken back.
 *
 * @param actorChat a group or channel that reacts instead of a user
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TelegramReaction(
        @Nullable TelegramChat chat,
        @Nullable String messageId,
        @Nullable TelegramUser user,
        @Nullable TelegramChat actorChat,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant date,
        @Nullable List<Reaction> newReaction) {

    /** One of them: an emoji of Unicode, or of somebody's own making. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Reaction(
            @Nullable String type, @Nullable String emoji, @Nullable String customEmojiId) {}

    TelegramAction action(TelegramContext context) {
        String chatId = context.required(chat == null ? null : chat.id(), "chat.id");
        String about =
                TelegramNames.message(null, chatId, context.required(messageId, "message_id"));
        String actor =
                Payloads.firstText(
                        user == null ? null : user.id(), actorChat == null ? null : actorChat.id());
        Instant time = context.required(date, "date");
        return TelegramAction.of(
                        "reaction:" + about + ":" + context.required(actor, "user.id"),
                        Kind.EVENT,
                        time)
                .revision(time.getEpochSecond(), emojis().isEmpty())
                .by(user)
                .in(chat)
                .about(about)
                .text(emojis().isEmpty() ? null : emojis())
                .attribute("event", "reaction")
                .build();
    }

    private String emojis() {
        return Payloads.list(newReaction).stream()
                .map(each -> Payloads.firstText(each.emoji(), each.type()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
