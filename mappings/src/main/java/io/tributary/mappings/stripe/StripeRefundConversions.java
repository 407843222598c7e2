package io.tributary.mappings.stripe;

import io.tributary.history.interaction.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a refund says. */
final class StripeRefundConversions {

    private StripeRefundConversions() {}

    /** "refunded", else Stripe's own word, such as "pending", "failed" or "canceled". */
    static @Nullable String status(StripeRefund refund) {
        return "succeeded".equals(refund.status())
                ? "refunded"
                : StripeConversions.word(refund.status());
    }

    /** A refund that succeeded can still fail, when the bank sends the money back. */
    static int step(StripeRefund refund) {
        return switch (Objects.toString(refund.status(), "")) {
            case "failed", "canceled" -> 2;
            case "succeeded" -> 1;
            default -> 0;
        };
    }

    static String text(StripeRefund refund) {
        return StripeConversions.text(
                "Refund",
                StripeMoney.money(refund.amount(), refund.currency()),
                spoken(refund.reason()),
                "succeeded".equals(refund.status())
                        ? null
                        : StripeConversions.spoken(status(refund)),
                spoken(refund.failureReason()));
    }

    static List<Reference> references(StripeRefund refund, StripeDelivery delivery) {
        return StripeConversions.references(
                StripeConversions.reference("payment", delivery, refund.payment()),
                StripeConversions.order(refund.metadata(), delivery));
    }

    static Map<String, Object> attributes(StripeRefund refund, StripeDelivery delivery) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("total", StripeMoney.amount(refund.amount(), refund.currency()));
        said.put("currency", StripeMoney.currency(refund.currency()));
        said.put("reason", StripeConversions.word(refund.reason()));
        said.put("failure", StripeConversions.word(refund.failureReason()));
        return StripeConversions.attributes(delivery, said);
    }

    private static @Nullable String spoken(@Nullable String reason) {
        return StripeConversions.spoken(StripeConversions.word(reason));
    }
}
