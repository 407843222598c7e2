package io.tributary.mappings.telegram;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a purchase, a choice out of what the bot offered in another chat, or a vote. None has a
 * time of its own.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TelegramQuery(
        @Nullable String id,
        @Nullable TelegramUser from,
        @Nullable String currency,
        @Nullable Long totalAmount,
        @Nullable String invoicePayload,
        @Nullable TelegramOrderInfo orderInfo,
        @Nullable String paidMediaPayload,
        @Nullable String resultId,
        @Nullable String query,
        @Nullable String pollId,
        @Nullable TelegramUser user,
        @Nullable TelegramChat voterChat,
        @Nullable List<String> optionIds) {

    /** Before a purchase: the address was given, or the button to pay was pressed. */
    TelegramAction purchase(TelegramContext context) {
        TelegramPayment payment =
                new TelegramPayment(currency, totalAmount, invoicePayload, null, null, orderInfo);
        TelegramAction.Builder action =
                TelegramAction.of(
                                context.field() + ":" + context.required(id, "id"),
                                Kind.EVENT,
                                context.receivedAt())
                        .by(from)
                        .in(null)
                        .text(totalAmount == null ? null : TelegramMoney.text("Checkout", payment))
                        .typed(TelegramPartyConversions.typed(orderInfo, context))
                        .attribute("event", context.field())
                        .attribute("invoicePayload", invoicePayload);
        return totalAmount == null
                ? action.build()
                : action.attribute("currency", currency)
                        .attribute("amount", TelegramMoney.amount(payment))
                        .build();
    }

    /** Paid media were bought. */
    TelegramAction paidMedia(TelegramContext context) {
        return TelegramAction.of(named("purchase:", context), Kind.PAYMENT, context.receivedAt())
                .by(from)
                .in(null)
                .text("Paid media")
                .attribute("invoicePayload", paidMediaPayload)
                .build();
    }

    /** One of the results was taken. What was typed until then is told of letter by letter. */
    TelegramAction choice(TelegramContext context) {
        return TelegramAction.of(named("choice:", context), Kind.SEARCH, context.receivedAt())
                .by(from)
                .in(null)
                .text(Payloads.text(query))
                .attribute("choice", resultId)
                .build();
    }

    /** A vote; without options it is taken back. */
    TelegramAction vote(TelegramContext context) {
        List<String> options = Payloads.list(optionIds);
        String voter =
                Payloads.firstText(
                        user == null ? null : user.id(), voterChat == null ? null : voterChat.id());
        return TelegramAction.of(
                        "vote:"
                                + context.required(pollId, "poll_id")
                                + ":"
                                + context.required(voter, "user.id"),
                        Kind.SURVEY,
                        context.receivedAt())
                .revision(context.receivedAt().toEpochMilli(), options.isEmpty())
                .by(user)
                .in(null)
                .attribute("poll", pollId)
                .attribute("options", options)
                .build();
    }

    private static String named(String prefix, TelegramContext context) {
        return prefix + Payloads.required(context.updateId(), "update_id");
    }
}
