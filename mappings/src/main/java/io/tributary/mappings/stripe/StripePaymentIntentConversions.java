package io.tributary.mappings.stripe;

import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a payment says. */
final class StripePaymentIntentConversions {

    private StripePaymentIntentConversions() {}

    /**
     * "paid", "declined" or "canceled", else Stripe's own word. Not "succeeded" and "failed": a
     * payment that failed at first must not stay failed once it is paid.
     */
    static @Nullable String status(StripePaymentIntent payment) {
        return switch (Objects.toString(payment.status(), "")) {
            case "succeeded" -> "paid";
            case "requires_payment_method" ->
                    payment.lastPaymentError() == null ? "requires-payment-method" : "declined";
            default -> StripeConversions.word(payment.status());
        };
    }

    static int step(StripePaymentIntent payment) {
        return switch (Objects.toString(payment.status(), "")) {
            case "succeeded", "canceled" -> 4;
            case "requires_capture" -> 3;
            case "processing" -> 2;
            case "requires_payment_method" -> payment.lastPaymentError() == null ? 0 : 2;
            default -> 1;
        };
    }

    static String text(StripePaymentIntent payment) {
        StripePaymentIntent.Failure failure = payment.lastPaymentError();
        return StripeConversions.text(
                "Payment",
                StripeMoney.money(payment.amount(), payment.currency()),
                payment.description(),
                StripeConversions.spoken(status(payment)),
                failure == null ? null : failure.message());
    }

    static List<Reference> references(StripePaymentIntent payment, StripeDelivery delivery) {
        return StripeConversions.references(
                StripeConversions.reference("payment", delivery, payment.id()),
                StripeConversions.reference("invoice.id", delivery, payment.invoice()),
                StripeConversions.order(payment.metadata(), delivery));
    }

    static Map<String, Object> attributes(StripePaymentIntent payment, StripeDelivery delivery) {
        StripePaymentIntent.Failure failure = payment.lastPaymentError();
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("total", StripeMoney.amount(payment.amount(), payment.currency()));
        said.put("currency", StripeMoney.currency(payment.currency()));
        said.put("cancelReason", StripeConversions.word(payment.cancellationReason()));
        said.put(
                "failure",
                failure == null
                        ? null
                        : StripeConversions.word(
                                Payloads.firstText(failure.declineCode(), failure.code())));
        return StripeConversions.attributes(delivery, said);
    }
}
