package io.tributary.mappings.alibaba;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.JsonFields;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads messages of 1688, whose {@code type} tells what happened. */
final class China1688Messages {

    private final DeskContext shop;

    China1688Messages(DeskContext shop) {
        this.shop = shop;
    }

    List<DeskEntry> entries(JsonFields message) {
        String type = message.required("type").toUpperCase(Locale.ROOT);
        // The buyer's view is of what the company itself buys.
        if (type.contains("_BUYER_VIEW_")) {
            return List.of();
        }
        Instant at = Objects.requireNonNullElse(message.time("gmtBorn"), shop.receivedAt());
        if (type.startsWith("ORDER_")) {
            return order(message, type, at);
        }
        return type.startsWith("LOGISTICS_") ? shipment(message, type, at) : List.of();
    }

    private List<DeskEntry> order(JsonFields message, String type, Instant at) {
        JsonFields data = message.at("data");
        String id = data.required("orderId");
        String buyer = data.text("buyerMemberId");
        if (buyer != null && buyer.equals(message.text("userInfo"))) {
            return List.of();
        }
        String word = type.substring("ORDER_".length()).toLowerCase(Locale.ROOT);
        String status = data.word("currentStatus");
        return List.of(
                DeskEntry.of("order:" + id, Kind.ORDER, at)
                        .part(word.replace('_', '-'))
                        .changedAt(at)
                        .channel(Channel.MARKETPLACE)
                        .direction(Direction.INBOUND)
                        .status(status)
                        .subject("Order " + id)
                        .participant(
                                DeskParty.customer(shop)
                                        .id("alibaba.member", buyer)
                                        .id(AliExpressMessages.ORDER, id)
                                        .build())
                        .thread("order:" + id)
                        .reference(Reference.of("order", shop.source(), id))
                        .attribute("topic", type)
                        .build());
    }

    private List<DeskEntry> shipment(JsonFields message, String type, Instant at) {
        JsonFields data = model(message.at("data"));
        String id =
                Payloads.required(
                        data.id("logisticsId"), JsonPayload.join(data.path(), "logisticsId"));
        List<String> orders = orders(data);
        String status = data.word("statusChanged");
        DeskEntry.Builder entry =
                DeskEntry.of("shipment:" + id, Kind.SHIPMENT, at)
                        .part(status == null ? "changed" : status)
                        .changedAt(at)
                        .channel(Channel.MARKETPLACE)
                        .direction(Direction.OUTBOUND)
                        .status(status)
                        .subject("Shipment " + id)
                        .thread(orders.isEmpty() ? null : "order:" + orders.get(0))
                        .attribute("carrier", data.text("newCpCode", "cpCode"))
                        .attribute("topic", type);
        for (String order : orders) {
            entry.participant(DeskParty.customer(shop).id(AliExpressMessages.ORDER, order).build())
                    .reference(Reference.of("order", shop.source(), order));
        }
        if (orders.isEmpty()) {
            entry.participant(DeskParty.system());
        }
        String number = data.text("newMailNo", "mailNo");
        return List.of(
                number == null
                        ? entry.build()
                        : entry.reference(Reference.of("tracking", shop.source(), number)).build());
    }

    private static JsonFields model(JsonFields data) {
        for (String name : List.of("OrderLogisticsTracingModel", "MailNoChangeModel")) {
            if (data.has(name)) {
                return data.at(name);
            }
        }
        return data;
    }

    private static List<String> orders(JsonFields data) {
        List<String> orders = new ArrayList<>();
        for (JsonFields item : data.list("orderLogsItems")) {
            @Nullable String order = item.id("orderId");
            if (order != null && !orders.contains(order)) {
                orders.add(order);
            }
        }
        return orders;
    }
}
