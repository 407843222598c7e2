package io.tributary.mappings.stripe;

import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an invoice says. */
final class StripeInvoiceConversions {

    private StripeInvoiceConversions() {}

    /** "payment-failed" for one that is still open after a try to take the money. */
    static @Nullable String status(StripeInvoice invoice) {
        return "open".equals(invoice.status()) && attempts(invoice) > 0
                ? "payment-failed"
                : StripeConversions.word(invoice.status());
    }

    static int step(StripeInvoice invoice) {
        return switch (Objects.toString(status(invoice), "")) {
            case "draft" -> 0;
            case "open" -> 1;
            case "payment-failed" -> Math.min(100, 1 + attempts(invoice));
            case "uncollectible" -> 101;
            default -> 102;
        };
    }

    static String title(StripeInvoice invoice) {
        String number = Payloads.text(invoice.number());
        return number == null ? "Invoice" : "Invoice " + number;
    }

    static String text(StripeInvoice invoice) {
        return StripeConversions.text(
                title(invoice),
                StripeItemConversions.summary(StripeList.of(invoice.lines())),
                StripeMoney.money(invoice.total(), invoice.currency()),
                StripeConversions.spoken(status(invoice)));
    }

    /**
     * The invoice and its payment. The subscription is no reference: the invoices of years are not
     * one matter.
     */
    static List<Reference> references(StripeInvoice invoice, StripeDelivery delivery) {
        return StripeConversions.references(
                StripeConversions.reference("invoice", delivery, invoice.number()),
                StripeConversions.reference("invoice.id", delivery, invoice.id()),
                StripeConversions.reference("payment", delivery, invoice.payment()),
                StripeConversions.order(invoice.metadata(), delivery));
    }

    static Map<String, Object> attributes(StripeInvoice invoice, StripeDelivery delivery) {
        List<StripeItem> items = StripeList.of(invoice.lines());
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("total", StripeMoney.amount(invoice.total(), invoice.currency()));
        said.put("owed", StripeMoney.amount(invoice.amountRemaining(), invoice.currency()));
        said.put("currency", StripeMoney.currency(invoice.currency()));
        said.put("reason", StripeConversions.word(invoice.billingReason()));
        said.put("subscription", Payloads.text(invoice.subscribed()));
        said.put("attempts", attempts(invoice) == 0 ? null : (long) attempts(invoice));
        said.put("nextAttemptAt", Objects.toString(invoice.nextPaymentAttempt(), null));
        said.put("dueAt", Objects.toString(invoice.dueDate(), null));
        said.put("itemCount", StripeItemConversions.count(items));
        said.put("items", StripeItemConversions.attributes(items));
        return StripeConversions.attributes(delivery, said);
    }

    private static int attempts(StripeInvoice invoice) {
        return invoice.attemptCount() == null ? 0 : Math.max(0, invoice.attemptCount());
    }
}
