package io.tributary.mappings.stripe;

import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a charge says. */
final class StripeChargeConversions {

    private StripeChargeConversions() {}

    /** A part of the payment that it tries; a charge of old is a payment by itself. */
    static String part(StripeCharge charge, StripeDelivery delivery) {
        return Payloads.text(charge.paymentIntent()) == null
                ? ""
                : StripeConversions.eventId("charge", charge.id(), delivery);
    }

    /**
     * "paid", "declined", "refunded" or "partly-refunded", else Stripe's own word. One try that
     * failed says nothing of the payment: another may have come through.
     */
    static @Nullable String status(StripeCharge charge) {
        String state = state(charge);
        boolean oneOfSeveral = Payloads.text(charge.paymentIntent()) != null;
        return oneOfSeveral && "declined".equals(state) ? null : state;
    }

    private static @Nullable String state(StripeCharge charge) {
        if (Boolean.TRUE.equals(charge.refunded())) {
            return "refunded";
        }
        if (charge.amountRefunded() != null && charge.amountRefunded() > 0) {
            return "partly-refunded";
        }
        return switch (Objects.toString(charge.status(), "")) {
            case "succeeded" -> "paid";
            case "failed" -> "declined";
            default -> StripeConversions.word(charge.status());
        };
    }

    static int step(StripeCharge charge) {
        return switch (Objects.toString(state(charge), "")) {
            case "refunded" -> 3;
            case "partly-refunded" -> 2;
            case "paid", "declined" -> 1;
            default -> 0;
        };
    }

    static String text(StripeCharge charge) {
        return StripeConversions.text(
                "Payment",
                StripeMoney.money(charge.amount(), charge.currency()),
                charge.description(),
                StripeConversions.spoken(state(charge)),
                charge.failureMessage());
    }

    static List<Reference> references(StripeCharge charge, StripeDelivery delivery) {
        return StripeConversions.references(
                StripeConversions.reference("payment", delivery, charge.payment()),
                StripeConversions.reference("invoice.id", delivery, charge.invoice()),
                StripeConversions.order(charge.metadata(), delivery));
    }

    static Map<String, Object> attributes(StripeCharge charge, StripeDelivery delivery) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("total", StripeMoney.amount(charge.amount(), charge.currency()));
        said.put("refunded", refunded(charge));
        said.put("currency", StripeMoney.currency(charge.currency()));
        said.put("failure", StripeConversions.word(charge.failureCode()));
        said.put("disputed", Boolean.TRUE.equals(charge.disputed()) ? true : null);
        said.put("paidWith", paidWith(charge.paymentMethodDetails()));
        return StripeConversions.attributes(delivery, said);
    }

    private static @Nullable String refunded(StripeCharge charge) {
        Long amount = charge.amountRefunded();
        return amount == null || amount == 0 ? null : StripeMoney.amount(amount, charge.currency());
    }

    /** "visa 4242", or the kind of payment. */
    private static @Nullable String paidWith(StripeCharge.@Nullable Method method) {
        if (method == null) {
            return null;
        }
        StripeCharge.Card card = method.card();
        if (card == null) {
            return StripeConversions.word(method.type());
        }
        return Payloads.text(
                Stream.of(card.brand(), card.last4())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")));
    }
}
