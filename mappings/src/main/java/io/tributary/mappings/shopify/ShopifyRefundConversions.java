package io.tributary.mappings.shopify;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.Payloads;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a refund says. */
final class ShopifyRefundConversions {

    private ShopifyRefundConversions() {}

    /** "refunded", or "failed" or "pending" if no money went back. */
    static String status(ShopifyRefund refund) {
        List<String> states =
                moneyBack(refund).map(each -> Objects.toString(each.status(), "")).toList();
        if (states.isEmpty() || states.contains("success")) {
            return "refunded";
        }
        return states.contains("pending") ? "pending" : "failed";
    }

    static String title(ShopifyRefund refund) {
        String order = Payloads.text(refund.orderId());
        return order == null ? "Refund" : "Refund for order id " + order;
    }

    static String text(ShopifyRefund refund) {
        String said =
                Stream.of(
                                ShopifyConversions.money(total(refund), currency(refund)),
                                ShopifyItemConversions.summary(items(refund)),
                                Payloads.text(refund.note()))
                        .filter(each -> each != null && !each.isEmpty())
                        .collect(Collectors.joining(", "));
        return said.isEmpty() ? title(refund) : title(refund) + ": " + said;
    }

    /** The customer, whom the payload does not name, and who of the staff gave the refund. */
    static List<Participant> participants(ShopifyRefund refund, ShopifyDelivery delivery) {
        List<Participant> participants = new ArrayList<>();
        participants.add(ShopifyBuyerConversions.unnamed());
        String staff = Payloads.text(refund.userId());
        if (staff != null) {
            Identifier id = Identifier.scoped("agent", delivery.source(), staff, Proof.NETWORK);
            participants.add(new Participant(ParticipantRole.AGENT, null, List.of(id)));
        }
        return participants;
    }

    static List<Reference> references(ShopifyRefund refund, ShopifyDelivery delivery) {
        return ShopifyConversions.orderReferences(null, refund.orderId(), delivery);
    }

    static Map<String, Object> attributes(ShopifyRefund refund, ShopifyDelivery delivery) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("total", total(refund));
        said.put("currency", currency(refund));
        said.put("itemCount", ShopifyItemConversions.count(items(refund)));
        said.put("items", ShopifyItemConversions.attributes(items(refund)));
        return ShopifyConversions.attributes(delivery, said);
    }

    private static Stream<ShopifyRefund.Transaction> moneyBack(ShopifyRefund refund) {
        return refund.transactions().stream().filter(each -> "refund".equals(each.kind()));
    }

    private static @Nullable String total(ShopifyRefund refund) {
        return moneyBack(refund)
                .filter(each -> !"failure".equals(each.status()))
                .map(each -> ShopifyConversions.amount(each.amount()))
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .map(BigDecimal::toPlainString)
                .orElse(null);
    }

    private static @Nullable String currency(ShopifyRefund refund) {
        return moneyBack(refund)
                .map(each -> Payloads.text(each.currency()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<ShopifyLineItem> items(ShopifyRefund refund) {
        return refund.refundLineItems().stream().map(ShopifyRefundConversions::item).toList();
    }

    private static ShopifyLineItem item(ShopifyRefund.Line line) {
        ShopifyLineItem item = line.lineItem();
        return item == null
                ? new ShopifyLineItem(null, null, null, line.quantity())
                : new ShopifyLineItem(item.title(), item.name(), item.sku(), line.quantity());
    }
}
