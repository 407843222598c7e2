package io.tributary.mappings.amazon;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.payload.JsonFields;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A notification: a type, and the payload of the type. Old types write in camel case. */
final class AmazonNotification {

    private final JsonFields root;
    private final DeskContext shop;

    AmazonNotification(JsonFields root, DeskContext shop) {
        this.root = root;
        this.shop = shop;
    }

    List<DeskEntry> entries() {
        return switch (root.required("NotificationType", "notificationType")) {
            case "ORDER_CHANGE" -> orderChange(root.at("Payload.OrderChangeNotification"));
            case "ORDER_STATUS_CHANGE" ->
                    statusChange(root.at("Payload.OrderStatusChangeNotification"));
            case "FBA_OUTBOUND_SHIPMENT_STATUS" ->
                    shipment(root.at("Payload.FBAOutboundShipmentStatusNotification"));
            case "TRANSACTION_UPDATE" ->
                    transaction(root.at("Payload.TransactionUpdateNotification"));
            default -> List.of();
        };
    }

    private @Nullable Instant eventTime() {
        return root.time("EventTime", "eventTime", "NotificationMetadata.PublishTime");
    }

    private List<DeskEntry> orderChange(JsonFields change) {
        String order = change.required("AmazonOrderId");
        JsonFields summary = change.at("Summary");
        Instant changed = change.time("OrderChangeTrigger.TimeOfOrderChange");
        Instant bought = summary.time("PurchaseDate");
        return List.of(
                AmazonOrders.about(order, bought == null ? eventTime() : bought, shop)
                        .part(AmazonOrders.CHANGE)
                        .changedAt(changed == null ? eventTime() : changed)
                        .status(summary.word("OrderStatus"))
                        .text(change.text("OrderChangeTrigger.ChangeReason"))
                        .participant(AmazonOrders.buyerOf(order, shop).build())
                        .attribute("change", change.text("OrderChangeType"))
                        .attribute("marketplace", summary.text("MarketplaceId"))
                        .attribute("fulfilment", summary.text("FulfillmentType"))
                        .attribute("cancellation", cancellation(summary))
                        .build());
    }

    private static @Nullable String cancellation(JsonFields summary) {
        return summary.list("OrderItems").stream()
                        .anyMatch(
                                item -> item.node().path("IsBuyerRequestedCancel").asBoolean(false))
                ? "requested by the buyer"
                : null;
    }

    private List<DeskEntry> statusChange(JsonFields change) {
        String order = change.required("AmazonOrderId");
        Instant bought = change.time("PurchaseDate");
        return List.of(
                AmazonOrders.about(order, bought == null ? eventTime() : bought, shop)
                        .part(AmazonOrders.CHANGE)
                        .changedAt(eventTime())
                        .status(change.word("OrderStatus"))
                        .participant(AmazonOrders.buyerOf(order, shop).build())
                        .build());
    }

    private List<DeskEntry> shipment(JsonFields shipment) {
        String id = shipment.required("AmazonShipmentId");
        String order = shipment.required("AmazonOrderId");
        return List.of(
                entry("shipment:" + id, Kind.SHIPMENT, order)
                        .changedAt(eventTime())
                        .direction(Direction.OUTBOUND)
                        .status(shipment.word("ShipmentStatus"))
                        .subject("Shipment of order " + order)
                        .reference(Reference.of("shipment", shop.source(), id))
                        .build());
    }

    /** Of the transactions of an account, those of an order are of a customer. */
    private List<DeskEntry> transaction(JsonFields transaction) {
        String order =
                transaction.list("RelatedIdentifiers").stream()
                        .filter(related -> "OrderId".equals(related.text("RelatedIdentifierName")))
                        .map(related -> related.id("RelatedIdentifierValue"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        if (order == null) {
            return List.of();
        }
        String type = Objects.toString(transaction.word("TransactionType"), "transaction");
        boolean refund = type.contains("refund");
        String id = root.required("NotificationMetadata.NotificationId");
        Instant posted = transaction.time("PostedDate");
        return List.of(
                entry("transaction:" + id, refund ? Kind.REFUND : Kind.PAYMENT, order)
                        .changedAt(posted == null ? eventTime() : posted)
                        .direction(refund ? Direction.OUTBOUND : Direction.INBOUND)
                        .status(type)
                        .subject((refund ? "Refund of order " : "Payment of order ") + order)
                        .text(
                                transaction.money(
                                        "TotalAmount.CurrencyAmount", "TotalAmount.CurrencyCode"))
                        .build());
    }

    private DeskEntry.Builder entry(String id, Kind kind, String order) {
        Instant at = eventTime();
        return DeskEntry.of(id, kind, at == null ? shop.receivedAt() : at)
                .channel(Channel.MARKETPLACE)
                .participant(AmazonOrders.buyerOf(order, shop).build())
                .thread("order:" + order)
                .reference(Reference.of("order", shop.source(), order));
    }
}
