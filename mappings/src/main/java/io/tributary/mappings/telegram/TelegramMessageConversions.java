package io.tributary.mappings.telegram;

import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which message it is, whose, and what it answers. */
final class TelegramMessageConversions {

    private TelegramMessageConversions() {}

    /** An edit replaces the message; Telegram tells when, and never that a message was deleted. */
    static long revision(TelegramMessage message, TelegramContext context) {
        Instant edited = message.editDate() == null ? message.date() : message.editDate();
        return context.edited() && edited != null ? edited.getEpochSecond() : 0;
    }

    static Kind kind(TelegramMessage message, List<String> fields) {
        if (message.successfulPayment() != null) {
            return Kind.PAYMENT;
        }
        if (message.refundedPayment() != null) {
            return Kind.REFUND;
        }
        return TelegramNotices.among(fields) == null ? Kind.MESSAGE : Kind.EVENT;
    }

    /**
     * Bots are told of no other bots, so a bot that writes is the company's. In a private chat of a
     * business account who is not the other side is the company.
     */
    static Direction direction(TelegramMessage message, TelegramContext context) {
        return isCompany(message, context) ? Direction.OUTBOUND : Direction.INBOUND;
    }

    static boolean isCompany(TelegramMessage message, TelegramContext context) {
        if (context.post() || Boolean.TRUE.equals(message.isAutomaticForward())) {
            return true;
        }
        return message.senderChat() == null
                ? isCompany(message.from(), message, context)
                : isCompany(message.senderChat(), message, context);
    }

    /** Who writes in the name of the group is one of its administrators. */
    private static boolean isCompany(
            TelegramChat sender, TelegramMessage message, TelegramContext context) {
        String id = sender.id();
        return id != null
                && (context.own().contains(id)
                        || (message.chat() != null && id.equals(message.chat().id())));
    }

    private static boolean isCompany(
            @Nullable TelegramUser from, TelegramMessage message, TelegramContext context) {
        if (from == null) {
            return false;
        }
        boolean otherThanThatOfTheChat =
                message.businessConnectionId() != null
                        && message.chat() != null
                        && !Objects.equals(from.id(), message.chat().id());
        return from.bot()
                || otherThanThatOfTheChat
                || message.senderBusinessBot() != null
                || (from.id() != null && context.own().contains(from.id()));
    }

    static List<String> replyTo(TelegramMessage message, TelegramContext context) {
        return Stream.of(message.replyToMessage(), message.externalReply())
                .filter(Objects::nonNull)
                .map(each -> answered(each, message, context))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable String answered(
            TelegramMessage.Answered answered, TelegramMessage message, TelegramContext context) {
        String number = Payloads.text(answered.messageId());
        String chat =
                Payloads.firstText(
                        answered.chat() == null ? null : answered.chat().id(),
                        message.chat() == null ? null : message.chat().id());
        return number == null || chat == null
                ? null
                : TelegramNames.global(
                        TelegramNames.message(message.businessConnectionId(), chat, number),
                        context);
    }

    /** The payment, by which a refund finds it. */
    static List<Reference> references(TelegramMessage message, TelegramContext context) {
        return Stream.of(message.successfulPayment(), message.refundedPayment())
                .filter(Objects::nonNull)
                .map(payment -> Payloads.text(payment.telegramPaymentChargeId()))
                .filter(Objects::nonNull)
                .map(charge -> Reference.of("payment", context.source(), charge))
                .toList();
    }

    /** Where messages of a public group or channel can be read by all. */
    static @Nullable String link(TelegramMessage message) {
        TelegramChat chat = message.chat();
        String name = chat == null || !chat.isCrowd() ? null : Payloads.text(chat.username());
        return name == null ? null : "https://t.me/" + name + "/" + message.messageId();
    }
}
