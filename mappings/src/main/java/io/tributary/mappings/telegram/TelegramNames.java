package io.tributary.mappings.telegram;

import io.tributary.mappings.payload.Payloads;
import org.jspecify.annotations.Nullable;

/**
 * How messages and conversations are named. Telegram counts messages within a chat, and the chats
 * of a business account that the bot works for apart from its own.
 */
final class TelegramNames {

    private TelegramNames() {}

    static String message(TelegramMessage message, TelegramContext context) {
        String chat =
                context.required(message.chat() == null ? null : message.chat().id(), "chat.id");
        return message(
                message.businessConnectionId(),
                chat,
                context.required(message.messageId(), "message_id"));
    }

    static String message(@Nullable String connection, String chat, String number) {
        return chat(connection, chat) + ":" + number;
    }

    static String chat(@Nullable String connection, String chat) {
        String business = Payloads.text(connection);
        return business == null ? chat : business + ":" + chat;
    }

    /** Two bots may each have a message of that number with the same user: the source is of it. */
    static String global(String message, TelegramContext context) {
        return context.source() + ":" + message;
    }

    /**
     * A private chat or a small group is one conversation. In larger ones only a topic, or a
     * message with its answers, is.
     */
    static @Nullable String thread(TelegramMessage message) {
        TelegramChat chat = message.chat();
        String id = chat == null ? null : Payloads.text(chat.id());
        if (chat == null || id == null) {
            return null;
        }
        String whole = chat(message.businessConnectionId(), id);
        String topic = Payloads.text(message.messageThreadId());
        return topic == null ? (chat.isCrowd() ? null : whole) : whole + ":" + topic;
    }
}
