package io.tributary.mappings.telegram;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.EpochSeconds;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message, or a notice of the chat that comes as one. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TelegramMessage(
        @Nullable String messageId,
        @Nullable String messageThreadId,
        @Nullable String businessConnectionId,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant date,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant editDate,
        @Nullable TelegramChat chat,
        @Nullable TelegramUser from,
        @Nullable TelegramChat senderChat,
        @Nullable TelegramUser senderBusinessBot,
        @Nullable TelegramUser viaBot,
        @Nullable Boolean isAutomaticForward,
        @Nullable Answered replyToMessage,
        @Nullable Answered externalReply,
        @Nullable Quote quote,
        @Nullable String mediaGroupId,
        @Nullable String text,
        @Nullable String caption,
        @Nullable List<TelegramFile> photo,
        @Nullable TelegramFile animation,
        @Nullable TelegramFile audio,
        @Nullable TelegramFile document,
        @Nullable TelegramFile video,
        @Nullable TelegramFile videoNote,
        @Nullable TelegramFile voice,
        @Nullable TelegramFile sticker,
        @Nullable Contact contact,
        @Nullable Location location,
        @Nullable Venue venue,
        @Nullable Poll poll,
        @Nullable Titled game,
        @Nullable Titled checklist,
        @Nullable Titled invoice,
        @Nullable Dice dice,
        @Nullable WebAppData webAppData,
        @Nullable List<TelegramUser> newChatMembers,
        @Nullable TelegramUser leftChatMember,
        @Nullable String migrateToChatId,
        @Nullable String migrateFromChatId,
        @Nullable TelegramPayment successfulPayment,
        @Nullable TelegramPayment refundedPayment,
        @Nullable ReplyMarkup replyMarkup) {

    /** The message that this one answers; in another chat if it names one. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Answered(@Nullable String messageId, @Nullable TelegramChat chat) {}

    /** The part of a message that is answered. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Quote(@Nullable String text) {}

    /**
     * A contact card.
     *
     * @param userId whose card it is; Telegram knows the number to be that user's
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Contact(
            @Nullable String phoneNumber,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String userId) {}

    /** A place. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Location(@Nullable String latitude, @Nullable String longitude) {}

    /** A place that has a name. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Venue(@Nullable String title, @Nullable String address) {}

    /** A question with answers to choose from. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Poll(@Nullable String id, @Nullable String question) {}

    /** Something that has a title. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Titled(@Nullable String title) {}

    /** A throw of dice and the like. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Dice(@Nullable String emoji, @Nullable String value) {}

    /** What a page of the company's, opened in Telegram, sent. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record WebAppData(@Nullable String data, @Nullable String buttonText) {}

    /** The buttons below the message. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ReplyMarkup(@Nullable List<List<Button>> inlineKeyboard) {

        /** One button. */
        @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
        record Button(@Nullable String text, @Nullable String callbackData) {}
    }
}
