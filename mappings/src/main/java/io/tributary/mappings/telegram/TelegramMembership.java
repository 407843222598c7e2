package io.tributary.mappings.telegram;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.payload.EpochSeconds;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody came, went, or asks to come: to a group, or to a private chat with the bot, where to go
 * is to block it.
 *
 * @param from who did it; of whom it is told is within {@code newChatMember}
 * @param newChatMember null if somebody asks to come
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TelegramMembership(
        @Nullable TelegramChat chat,
        @Nullable TelegramUser from,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant date,
        @Nullable Member oldChatMember,
        @Nullable Member newChatMember) {

    /** What somebody is in the chat; {@code kicked} is blocked. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Member(@Nullable String status, @Nullable TelegramUser user) {}

    TelegramAction action(TelegramContext context) {
        String chatId = context.required(chat == null ? null : chat.id(), "chat.id");
        TelegramUser who = who();
        String whoId = context.required(who == null ? null : who.id(), "from.id");
        Instant time = context.required(date, "date");
        return TelegramAction.of(
                        context.field() + ":" + chatId + ":" + whoId + ":" + time.getEpochSecond(),
                        Kind.EVENT,
                        time)
                .by(who)
                .in(chat)
                .attribute("event", context.field())
                .attribute("membership", status(newChatMember))
                .attribute("membershipBefore", status(oldChatMember))
                .build();
    }

    /** The member, if a person is; the bot's own membership is told of with who changed it. */
    private @Nullable TelegramUser who() {
        TelegramUser member = newChatMember == null ? null : newChatMember.user();
        return member == null || member.bot() ? from : member;
    }

    private static @Nullable String status(@Nullable Member member) {
        return member == null ? null : Payloads.text(member.status());
    }
}
