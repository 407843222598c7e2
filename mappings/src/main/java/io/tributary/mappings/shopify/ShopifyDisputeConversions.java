package io.tributary.mappings.shopify;

import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a dispute says. */
final class ShopifyDisputeConversions {

    private ShopifyDisputeConversions() {}

    static @Nullable String status(ShopifyDispute dispute) {
        return ShopifyConversions.word(dispute.status());
    }

    static String title(ShopifyDispute dispute) {
        return "inquiry".equals(dispute.type()) ? "Inquiry of the bank" : "Chargeback";
    }

    static String text(ShopifyDispute dispute) {
        String said =
                Stream.of(
                                ShopifyConversions.money(dispute.amount(), dispute.currency()),
                                reason(dispute),
                                status(dispute))
                        .filter(Objects::nonNull)
                        .map(each -> each.replace('-', ' '))
                        .collect(Collectors.joining(", "));
        return said.isEmpty() ? title(dispute) : title(dispute) + ": " + said;
    }

    /**
     * A dispute has no time of change, but the times of the steps that it has taken; of two steps
     * at one time, the one that is nearer to the end counts more.
     */
    static long revision(ShopifyDispute dispute) {
        Instant changed =
                Stream.of(dispute.initiatedAt(), dispute.evidenceSentOn(), dispute.finalizedOn())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH);
        int step =
                switch (Objects.toString(dispute.status(), "")) {
                    case "needs_response" -> 0;
                    case "under_review" -> 1;
                    default -> 2;
                };
        return changed.toEpochMilli() + step;
    }

    static List<Reference> references(ShopifyDispute dispute, ShopifyDelivery delivery) {
        return ShopifyConversions.orderReferences(null, dispute.orderId(), delivery);
    }

    static Map<String, Object> attributes(ShopifyDispute dispute, ShopifyDelivery delivery) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("disputeType", ShopifyConversions.word(dispute.type()));
        said.put("reason", reason(dispute));
        said.put("total", Payloads.text(dispute.amount()));
        said.put("currency", Payloads.text(dispute.currency()));
        said.put("evidenceDueBy", Objects.toString(dispute.evidenceDueBy(), null));
        return ShopifyConversions.attributes(delivery, said);
    }

    private static @Nullable String reason(ShopifyDispute dispute) {
        return ShopifyConversions.word(dispute.reason());
    }
}
