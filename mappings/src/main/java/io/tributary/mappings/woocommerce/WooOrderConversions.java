package io.tributary.mappings.woocommerce;

import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.Payloads;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What an order says. */
final class WooOrderConversions {

    /** Where the extension Shipment Tracking writes the parcels. */
    private static final String PARCELS = "_wc_shipment_tracking_items";

    private WooOrderConversions() {}

    /** The shop opens an order when the customer comes to the checkout: that is none yet. */
    static Kind kind(WooOrder order) {
        return isDraft(order) ? Kind.EVENT : Kind.ORDER;
    }

    private static boolean isDraft(WooOrder order) {
        return "checkout-draft".equals(order.status());
    }

    /**
     * When it was last changed. The shop restores an order without changing it: so what is restored
     * counts as changed when the hub got to know, as does what is deleted.
     */
    static long revision(WooOrder order, WooDelivery delivery) {
        long changed = WooConversions.revision(order.modified(), order.created());
        return "order.restored".equals(delivery.topic())
                ? Math.max(changed, delivery.receivedAt().toEpochMilli())
                : changed;
    }

    static String title(WooOrder order) {
        if (isDraft(order)) {
            return "Checkout begun";
        }
        String number = number(order);
        return number == null ? "Order" : "Order #" + number;
    }

    private static @Nullable String number(WooOrder order) {
        return Payloads.firstText(order.number(), WooConversions.id(order.id()));
    }

    static String text(WooOrder order) {
        return WooConversions.text(
                title(order),
                WooItemConversions.summary(order.lineItems()),
                WooConversions.money(order.total(), order.currency()),
                WooConversions.plain(order.customerNote()));
    }

    /** The order itself, and its parcels. */
    static List<Reference> references(WooOrder order, WooDelivery delivery) {
        return Stream.concat(
                        WooConversions.orderReferences(number(order), order.id(), delivery)
                                .stream(),
                        order.metaData().stream().flatMap(WooOrderConversions::parcels))
                .distinct()
                .toList();
    }

    private static Stream<Reference> parcels(WooMeta meta) {
        return !PARCELS.equals(meta.key()) || meta.value() == null
                ? Stream.of()
                : StreamSupport.stream(meta.value().spliterator(), false)
                        .map(
                                parcel ->
                                        WooConversions.reference(
                                                "tracking",
                                                Payloads.firstText(
                                                        parcel.path("tracking_provider").asText(""),
                                                        parcel.path("custom_tracking_provider")
                                                                .asText("")),
                                                parcel.path("tracking_number").asText("")))
                        .filter(Objects::nonNull);
    }

    static Map<String, Object> attributes(WooOrder order, WooDelivery delivery) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("total", Payloads.text(order.total()));
        said.put("refunded", refunded(order));
        said.put("currency", Payloads.text(order.currency()));
        said.put("paidWith", WooConversions.plain(order.paymentMethodTitle()));
        said.put("transaction", Payloads.text(order.transactionId()));
        said.put("salesChannel", Payloads.text(order.createdVia()));
        said.put("itemCount", WooItemConversions.count(order.lineItems()));
        said.put("items", WooItemConversions.attributes(order.lineItems()));
        return WooConversions.attributes(delivery, said);
    }

    /** Refunds stand in an order with a minus before them. */
    private static @Nullable String refunded(WooOrder order) {
        return order.refunds().stream()
                .map(refund -> WooConversions.amount(refund.total()))
                .filter(Objects::nonNull)
                .map(BigDecimal::abs)
                .reduce(BigDecimal::add)
                .map(BigDecimal::toPlainString)
                .orElse(null);
    }
}
