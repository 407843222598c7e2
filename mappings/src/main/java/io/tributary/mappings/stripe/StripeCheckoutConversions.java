package io.tributary.mappings.stripe;

import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a checkout says. */
final class StripeCheckoutConversions {

    private StripeCheckoutConversions() {}

    /** "open", "completed" or "expired". */
    static @Nullable String status(StripeCheckoutSession session) {
        return "complete".equals(session.status())
                ? "completed"
                : StripeConversions.word(session.status());
    }

    static String title(StripeCheckoutSession session) {
        return switch (Objects.toString(status(session), "")) {
            case "completed" -> "Checkout completed";
            case "expired" -> "Checkout abandoned";
            default -> "Checkout begun";
        };
    }

    /** A checkout can be completed before the money is there. */
    static int step(StripeCheckoutSession session) {
        boolean settled = "paid".equals(session.paymentStatus());
        return (Objects.toString(status(session), "open").equals("open") ? 0 : 1)
                + (settled ? 1 : 0);
    }

    static String text(StripeCheckoutSession session) {
        return StripeConversions.text(
                title(session),
                StripeMoney.money(session.amountTotal(), session.currency()),
                StripeConversions.spoken(StripeConversions.word(session.paymentStatus())));
    }

    static List<Reference> references(StripeCheckoutSession session, StripeDelivery delivery) {
        return StripeConversions.references(
                StripeConversions.reference("checkout", delivery, session.id()),
                StripeConversions.reference("payment", delivery, session.paymentIntent()),
                StripeConversions.reference("invoice.id", delivery, session.invoice()),
                StripeConversions.reference("subscription", delivery, session.subscription()),
                StripeConversions.order(session.metadata(), delivery));
    }

    static Map<String, Object> attributes(StripeCheckoutSession session, StripeDelivery delivery) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("total", StripeMoney.amount(session.amountTotal(), session.currency()));
        said.put("currency", StripeMoney.currency(session.currency()));
        said.put("paymentStatus", StripeConversions.word(session.paymentStatus()));
        said.put("mode", StripeConversions.word(session.mode()));
        said.put("clientReference", Payloads.text(session.clientReferenceId()));
        return StripeConversions.attributes(delivery, said);
    }
}
