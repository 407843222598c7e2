package io.tributary.mappings.stripe;

import io.tributary.history.interaction.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a dispute says. */
final class StripeDisputeConversions {

    private StripeDisputeConversions() {}

    static @Nullable String status(StripeDispute dispute) {
        return StripeConversions.word(dispute.status());
    }

    /** Inquiries have a status of their own, and may become chargebacks. */
    static String title(StripeDispute dispute) {
        return Objects.toString(dispute.status(), "").startsWith("warning_")
                ? "Inquiry of the bank"
                : "Chargeback";
    }

    static int step(StripeDispute dispute) {
        return switch (Objects.toString(dispute.status(), "")) {
            case "warning_needs_response" -> 0;
            case "warning_under_review" -> 1;
            case "warning_closed" -> 2;
            case "needs_response" -> 3;
            case "under_review" -> 4;
            default -> 5;
        };
    }

    static String text(StripeDispute dispute) {
        return StripeConversions.text(
                title(dispute),
                StripeMoney.money(dispute.amount(), dispute.currency()),
                StripeConversions.spoken(reason(dispute)),
                StripeConversions.spoken(status(dispute)));
    }

    static List<Reference> references(StripeDispute dispute, StripeDelivery delivery) {
        return StripeConversions.references(
                StripeConversions.reference("payment", delivery, dispute.payment()));
    }

    static Map<String, Object> attributes(StripeDispute dispute, StripeDelivery delivery) {
        StripeDispute.EvidenceDetails evidence = dispute.evidenceDetails();
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("reason", reason(dispute));
        said.put("total", StripeMoney.amount(dispute.amount(), dispute.currency()));
        said.put("currency", StripeMoney.currency(dispute.currency()));
        said.put(
                "evidenceDueBy",
                evidence == null ? null : Objects.toString(evidence.dueBy(), null));
        return StripeConversions.attributes(delivery, said);
    }

    private static @Nullable String reason(StripeDispute dispute) {
        return StripeConversions.word(dispute.reason());
    }
}
