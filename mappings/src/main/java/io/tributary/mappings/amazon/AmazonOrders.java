package io.tributary.mappings.amazon;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.JsonFields;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Orders as the Orders API gives them, in pieces: the order, its buyer and its items are answers of
 * their own, and parts of one interaction. Amazon names buyers to few, and by a mail address that
 * it made for the two of them.
 */
final class AmazonOrders {

    /** The part of an order that has its state. */
    static final String CHANGE = "change";

    private AmazonOrders() {}

    static List<DeskEntry> entries(JsonFields answer, DeskContext shop) {
        String id = answer.required("AmazonOrderId");
        if (answer.node().path("OrderItems").isArray()) {
            return List.of(items(answer, id, shop));
        }
        return answer.has("PurchaseDate") || answer.has("OrderStatus")
                ? List.of(order(answer, id, shop), state(answer, id, shop))
                : List.of(buyer(answer, id, shop));
    }

    /** What became of it: of notification and answer, whichever tells the later. */
    private static DeskEntry state(JsonFields order, String id, DeskContext shop) {
        return about(id, order.time("PurchaseDate", "LastUpdateDate"), shop)
                .part(CHANGE)
                .changedAt(order.time("LastUpdateDate", "PurchaseDate"))
                .status(order.word("OrderStatus"))
                .participant(buyerOf(id, shop).build())
                .build();
    }

    /** An order, or a part of one, with what all of them have. */
    static DeskEntry.Builder about(String order, @Nullable Instant at, DeskContext shop) {
        return DeskEntry.of("order:" + order, Kind.ORDER, at == null ? shop.receivedAt() : at)
                .channel(Channel.MARKETPLACE)
                .direction(Direction.INBOUND)
                .subject("Order " + order)
                .thread("order:" + order)
                .reference(Reference.of("order", shop.source(), order));
    }

    /** The buyer of an order, of whom nothing else is told. */
    static DeskParty buyerOf(String order, DeskContext shop) {
        return DeskParty.customer(shop).id("amazon.order", order);
    }

    private static DeskEntry order(JsonFields order, String id, DeskContext shop) {
        return about(id, order.time("PurchaseDate", "LastUpdateDate"), shop)
                .changedAt(order.time("LastUpdateDate", "PurchaseDate"))
                .text(order.money("OrderTotal.Amount", "OrderTotal.CurrencyCode"))
                .participant(
                        buyerOf(id, shop)
                                .name(order.text("BuyerInfo.BuyerName"))
                                .email(order.text("BuyerInfo.BuyerEmail"))
                                .build())
                .attribute("salesChannel", order.text("SalesChannel"))
                .attribute("marketplace", order.text("MarketplaceId"))
                .attribute("sellerOrder", order.text("SellerOrderId"))
                .attribute("fulfilment", order.text("FulfillmentChannel"))
                .build();
    }

    private static DeskEntry buyer(JsonFields buyer, String id, DeskContext shop) {
        return about(id, null, shop)
                .part("buyer")
                .participant(
                        buyerOf(id, shop)
                                .name(buyer.text("BuyerName"))
                                .email(buyer.text("BuyerEmail"))
                                .build())
                .attribute("purchaseOrder", buyer.text("PurchaseOrderNumber"))
                .build();
    }

    private static DeskEntry items(JsonFields answer, String id, DeskContext shop) {
        String items =
                answer.list("OrderItems").stream()
                        .map(
                                item ->
                                        item.text("Title") == null
                                                ? null
                                                : Objects.toString(
                                                                item.text("QuantityOrdered"), "1")
                                                        + " x "
                                                        + item.text("Title"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return about(id, null, shop)
                .part("items")
                .participant(buyerOf(id, shop).build())
                .attribute("items", items.isEmpty() ? null : items)
                .build();
    }
}
