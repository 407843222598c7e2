package io.tributary.mappings.shopify;

import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an order says. */
final class ShopifyOrderConversions {

    private ShopifyOrderConversions() {}

    /**
     * How far the order is: {@code cancelled}, {@code refunded}, {@code fulfilled}, {@code paid},
     * {@code closed} or {@code open}, the first that applies.
     */
    static String status(ShopifyOrder order) {
        if (order.cancelledAt() != null) {
            return "cancelled";
        }
        if ("refunded".equals(order.financialStatus())) {
            return "refunded";
        }
        if ("fulfilled".equals(order.fulfillmentStatus())) {
            return "fulfilled";
        }
        if ("paid".equals(order.financialStatus())) {
            return "paid";
        }
        return order.closedAt() == null ? "open" : "closed";
    }

    static String title(ShopifyOrder order) {
        String number = number(order);
        return number == null ? "Order" : "Order #" + number;
    }

    /** The number as the customer sees it, without the sign before it; null if there is none. */
    static @Nullable String number(ShopifyOrder order) {
        String name = Payloads.text(order.name());
        return Payloads.firstText(
                name != null && name.startsWith("#") ? name.substring(1) : name,
                order.orderNumber());
    }

    static String text(ShopifyOrder order) {
        String items = ShopifyItemConversions.summary(order.lineItems());
        String total = ShopifyConversions.money(order.totalPrice(), order.currency());
        String said =
                String.join(
                        ", ",
                        Stream.of(items, total == null ? "" : total)
                                .filter(each -> !each.isEmpty())
                                .toList());
        return said.isEmpty() ? title(order) : title(order) + ": " + said;
    }

    /** The order itself, the checkout it came from, and its parcels. */
    static List<Reference> references(ShopifyOrder order, ShopifyDelivery delivery) {
        Stream<Reference> itself =
                ShopifyConversions.orderReferences(number(order), order.id(), delivery).stream();
        Stream<Reference> checkout =
                ShopifyConversions.references(
                        ShopifyConversions.reference(
                                "checkout", delivery.source(), order.checkoutId()))
                        .stream();
        Stream<Reference> parcels =
                order.fulfillments().stream()
                        .flatMap(parcel -> ShopifyConversions.tracking(parcel).stream());
        return Stream.of(itself, checkout, parcels).flatMap(each -> each).distinct().toList();
    }

    static Map<String, Object> attributes(ShopifyOrder order, ShopifyDelivery delivery) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("total", Payloads.text(order.totalPrice()));
        said.put("currency", Payloads.text(order.currency()));
        said.put("financialStatus", ShopifyConversions.word(order.financialStatus()));
        said.put("fulfillmentStatus", ShopifyConversions.word(order.fulfillmentStatus()));
        said.put("cancelReason", ShopifyConversions.word(order.cancelReason()));
        said.put("salesChannel", Payloads.text(order.sourceName()));
        said.put("test", Boolean.TRUE.equals(order.test()) ? true : null);
        said.put("itemCount", ShopifyItemConversions.count(order.lineItems()));
        said.put("items", ShopifyItemConversions.attributes(order.lineItems()));
        return ShopifyConversions.attributes(delivery, said);
    }
}
