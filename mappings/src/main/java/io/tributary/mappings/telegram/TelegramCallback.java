package io.tributary.mappings.telegram;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.payload.Payloads;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A button below a message was pressed.
 *
 * @param message below which; null if it was sent from elsewhere
 * @param data what the company's bot gave the button
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TelegramCallback(
        @Nullable String id,
        @Nullable TelegramUser from,
        @Nullable Below message,
        @Nullable String inlineMessageId,
        @Nullable String data,
        @Nullable String gameShortName) {

    /** The message, as far as it matters here; its date may be 0. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Below(
            @Nullable String messageId,
            @Nullable TelegramChat chat,
            @Nullable String businessConnectionId,
            TelegramMessage.@Nullable ReplyMarkup replyMarkup) {}

    /** A press has no time of its own. */
    TelegramAction action(TelegramContext context) {
        return TelegramAction.of(
                        "callback:" + context.required(id, "id"),
                        Kind.MESSAGE,
                        context.receivedAt())
                .by(from)
                .in(message == null ? null : message.chat())
                .about(below())
                .text(Payloads.firstText(label(), data, gameShortName))
                .attribute("choice", data)
                .attribute("inlineMessage", inlineMessageId)
                .build();
    }

    private @Nullable String below() {
        Below above = message;
        if (above == null || above.chat() == null || above.messageId() == null) {
            return null;
        }
        String chat = above.chat().id();
        return chat == null
                ? null
                : TelegramNames.message(above.businessConnectionId(), chat, above.messageId());
    }

    /** What the button says, if the message still has it. */
    private @Nullable String label() {
        TelegramMessage.ReplyMarkup markup = message == null ? null : message.replyMarkup();
        if (markup == null || data == null) {
            return null;
        }
        return Payloads.list(markup.inlineKeyboard()).stream()
                .flatMap(row -> Payloads.list(row).stream())
                .filter(button -> data.equals(button.callbackData()))
                .map(TelegramMessage.ReplyMarkup.Button::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
