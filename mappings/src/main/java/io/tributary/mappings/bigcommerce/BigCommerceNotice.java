package io.tributary.mappings.bigcommerce;

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
import org.jspecify.annotations.Nullable;

/** A webhook: its scope tells what happened, and {@code data} to what. */
final class BigCommerceNotice {

    private final JsonFields root;
    private final DeskContext shop;

    BigCommerceNotice(JsonFields root, DeskContext shop) {
        this.root = root;
        this.shop = shop;
    }

    List<DeskEntry> entries() {
        String scope = root.required("scope");
        return switch (scope) {
            case "store/order/created",
                    "store/order/updated",
                    "store/order/archived",
                    "store/order/statusUpdated" ->
                    List.of(order(scope.substring("store/order/".length())));
            case "store/order/message/created" -> List.of(message());
            case "store/order/refund/created", "store/order/refund/updated" ->
                    List.of(document("refund", Kind.REFUND));
            case "store/shipment/created", "store/shipment/updated" ->
                    List.of(document("shipment", Kind.SHIPMENT));
            case "store/customer/created", "store/customer/updated" -> List.of(customer());
            default -> List.of();
        };
    }

    private Instant at() {
        Instant created = root.time("created_at");
        return created == null ? shop.receivedAt() : created;
    }

    private DeskEntry order(String what) {
        String id = root.required("data.id");
        return about("order:" + id, Kind.ORDER, id)
                .part(what.equals("statusUpdated") ? "status" : what)
                .changedAt(at())
                .direction(Direction.INBOUND)
                .status(
                        what.equals("archived")
                                ? "archived"
                                : BigCommerceOrders.status(root.text("data.status.new_status_id")))
                .subject("Order #" + id)
                .build();
    }

    /** Who wrote it, only the API tells; most often the shop asks to be told of the customer's. */
    private DeskEntry message() {
        String order = root.required("data.id");
        String id = root.required("data.message.order_message_id");
        return about("message:" + id, Kind.MESSAGE, order)
                .direction(Direction.INBOUND)
                .subject("Message about order #" + order)
                .build();
    }

    /** Of a refund the webhook may not tell the order: then it is nobody's until the API does. */
    private DeskEntry document(String word, Kind kind) {
        String order = root.id("data.orderId", "data.order_id");
        String id = root.required("data.id");
        return about(word + ":" + id, kind, order)
                .changedAt(at())
                .direction(Direction.OUTBOUND)
                .subject(
                        (kind == Kind.REFUND ? "Refund" : "Shipment")
                                + (order == null ? "" : " of order #" + order))
                .build();
    }

    private DeskEntry customer() {
        String id = root.required("data.id");
        return DeskEntry.of("customer:" + id, Kind.EVENT, at())
                .part("notice")
                .changedAt(at())
                .channel(Channel.SHOP)
                .direction(Direction.INBOUND)
                .subject("Customer account")
                .participant(DeskParty.customer(shop).id("bigcommerce.customer", id).build())
                .build();
    }

    private DeskEntry.Builder about(String entry, Kind kind, @Nullable String order) {
        DeskEntry.Builder builder =
                DeskEntry.of(entry, kind, at())
                        .channel(Channel.SHOP)
                        .participant(
                                DeskParty.customer(shop).id("bigcommerce.order", order).build())
                        .attribute("topic", root.text("scope"));
        return order == null
                ? builder
                : builder.thread("order:" + order)
                        .reference(Reference.of("order", shop.source(), order));
    }
}
