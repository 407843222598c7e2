package io.tributary.mappings.square;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.JsonFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What webhooks bring, each below its own name in {@code data.object}. */
final class SquareObjects {

    private static final int MOST_DECIMALS = 4;

    private final JsonFields root;
    private final DeskContext shop;

    SquareObjects(JsonFields root, DeskContext shop) {
        this.root = root;
        this.shop = shop;
    }

    DeskEntry payment() {
        JsonFields payment = root.at("data.object.payment");
        boolean card = "CARD".equals(payment.text("source_type"));
        String order = payment.id("order_id");
        DeskEntry.Builder entry =
                entry("payment:" + payment.required("id"), Kind.PAYMENT, payment)
                        .channel(channel(payment))
                        .direction(Direction.INBOUND)
                        .subject("Receipt" + number(payment.text("receipt_number")))
                        .text(money(payment.at("amount_money")))
                        .participant(
                                DeskParty.customer(shop)
                                        .id("square.customer", payment.id("customer_id"))
                                        .email(payment.text("buyer_email_address"))
                                        .id("square.order", order)
                                        .build())
                        .link(https(payment.text("receipt_url")))
                        .attribute("method", payment.word("source_type"))
                        .attribute("location", payment.id("location_id"))
                        .attribute("till", payment.text("device_details.device_name"));
        if (card) {
            entry.attribute("card", payment.word("card_details.card.card_brand"));
        }
        return ofOrder(entry, order);
    }

    /** At the till, unless the application says that it was elsewhere. */
    private static Channel channel(JsonFields payment) {
        String product =
                Objects.toString(payment.text("application_details.square_product"), "SQUARE_POS");
        return switch (product) {
            case "ONLINE_STORE", "ECOMMERCE_API" -> Channel.SHOP;
            case "INVOICES" -> Channel.BILLING;
            default -> Channel.STORE;
        };
    }

    DeskEntry refund() {
        JsonFields refund = root.at("data.object.refund");
        String order = refund.id("order_id");
        return ofOrder(
                entry("refund:" + refund.required("id"), Kind.REFUND, refund)
                        .channel(Channel.STORE)
                        .direction(Direction.OUTBOUND)
                        .subject("Refund")
                        .text(join(money(refund.at("amount_money")), refund.text("reason")))
                        .participant(DeskParty.customer(shop).id("square.order", order).build())
                        .attribute("payment", refund.id("payment_id")),
                order);
    }

    /** Webhooks tell of an order little more than its id and state. */
    DeskEntry order() {
        JsonFields object = root.at("data.object");
        JsonFields order =
                object.has("order_created")
                        ? object.at("order_created")
                        : object.has("order_updated") ? object.at("order_updated") : object;
        String id = order.id("order_id");
        String known = id == null ? root.required("data.id") : id;
        return ofOrder(
                entry("order:" + known, Kind.ORDER, order)
                        .channel(Channel.STORE)
                        .direction(Direction.INBOUND)
                        .status(order.word("state"))
                        .subject("Order " + known)
                        .participant(DeskParty.customer(shop).id("square.order", known).build())
                        .attribute("location", order.id("location_id")),
                known);
    }

    /** What is merged is deleted, and tells into what. */
    DeskEntry customer() {
        JsonFields customer = root.at("data.object.customer");
        String id = customer.id("id");
        String known = id == null ? root.required("data.id") : id;
        boolean gone = "customer.deleted".equals(root.text("type"));
        JsonFields merge = root.at("data.object.event_context.merge");
        DeskParty party =
                DeskParty.customer(shop)
                        .id("square.customer", known, Proof.AUTHENTICATED)
                        .account(customer.text("reference_id"))
                        .name(join(customer.text("given_name"), customer.text("family_name")))
                        .email(customer.text("email_address"))
                        .phone(customer.text("phone_number"))
                        .trait("birthDate", customer.text("birthday"))
                        .trait("postalCode", customer.text("address.postal_code"))
                        .id("square.customer", merge.id("to_customer_id"), Proof.AUTHENTICATED);
        merge.list("from_customer_ids")
                .forEach(
                        from ->
                                party.id(
                                        "square.customer",
                                        from.node().isTextual() ? from.node().asText() : null,
                                        Proof.AUTHENTICATED));
        return entry("customer:" + known, Kind.EVENT, customer)
                .part(gone ? "deleted" : "")
                .channel(Channel.STORE)
                .direction(Direction.INBOUND)
                .status(gone ? "deleted" : null)
                .subject("Customer profile")
                .participant(party.build())
                .build();
    }

    DeskEntry booking() {
        JsonFields booking = root.at("data.object.booking");
        Instant start = booking.time("start_at", "created_at");
        return DeskEntry.of(
                        "booking:" + booking.required("id"),
                        Kind.APPOINTMENT,
                        start == null ? at(booking) : start)
                .changedAt(changed(booking))
                .channel(Channel.STORE)
                .direction(Direction.INBOUND)
                .status(booking.word("status"))
                .subject("Appointment")
                .text(booking.text("customer_note"))
                .participant(
                        DeskParty.customer(shop)
                                .id("square.customer", booking.id("customer_id"))
                                .build())
                .attribute("location", booking.id("location_id"))
                .build();
    }

    /** Of an invoice that is deleted or scheduled nothing is told that a customer knows of. */
    List<DeskEntry> invoice() {
        JsonFields invoice = root.at("data.object.invoice");
        if (!invoice.has("id")) {
            return List.of();
        }
        String order = invoice.id("order_id");
        DeskEntry.Builder entry =
                entry("invoice:" + invoice.required("id"), Kind.PAYMENT, invoice)
                        .channel(Channel.BILLING)
                        .direction(Direction.OUTBOUND)
                        .subject("Invoice" + number(invoice.text("invoice_number")))
                        .text(invoice.text("title"))
                        .participant(
                                DeskParty.customer(shop)
                                        .id(
                                                "square.customer",
                                                invoice.id("primary_recipient.customer_id"))
                                        .name(
                                                join(
                                                        invoice.text(
                                                                "primary_recipient.given_name"),
                                                        invoice.text(
                                                                "primary_recipient.family_name")))
                                        .email(invoice.text("primary_recipient.email_address"))
                                        .phone(invoice.text("primary_recipient.phone_number"))
                                        .id("square.order", order)
                                        .build())
                        .link(https(invoice.text("public_url")));
        return List.of(ofOrder(entry, order));
    }

    private DeskEntry.Builder entry(String id, Kind kind, JsonFields object) {
        return DeskEntry.of(id, kind, at(object))
                .changedAt(changed(object))
                .status(object.word("status"))
                .attribute("topic", root.text("type"));
    }

    private Instant at(JsonFields object) {
        Instant created = object.time("created_at");
        Instant told = created == null ? root.time("created_at") : created;
        return told == null ? shop.receivedAt() : told;
    }

    private @Nullable Instant changed(JsonFields object) {
        Instant updated = object.time("updated_at", "created_at");
        return updated == null ? root.time("created_at") : updated;
    }

    private DeskEntry ofOrder(DeskEntry.Builder entry, @Nullable String order) {
        return (order == null
                        ? entry
                        : entry.thread("order:" + order)
                                .reference(Reference.of("order", shop.source(), order)))
                .build();
    }

    /** Amounts are whole numbers of the currency's smallest unit. */
    private static @Nullable String money(JsonFields money) {
        String unit = money.text("currency");
        if (unit == null || !money.node().path("amount").canConvertToLong()) {
            return null;
        }
        return BigDecimal.valueOf(money.node().path("amount").asLong(), decimals(unit))
                        .toPlainString()
                + " "
                + unit;
    }

    private static int decimals(String unit) {
        try {
            int decimals = Currency.getInstance(unit).getDefaultFractionDigits();
            return decimals < 0 || decimals > MOST_DECIMALS ? 0 : decimals;
        } catch (IllegalArgumentException e) {
            return 0; // no currency that Java knows: told as it is
        }
    }

    private static String number(@Nullable String number) {
        return number == null ? "" : " " + number;
    }

    private static @Nullable String join(@Nullable String one, @Nullable String other) {
        return one == null ? other : other == null ? one : one + " " + other;
    }

    private static @Nullable String https(@Nullable String address) {
        return address != null && address.matches("https://\\S+") ? address : null;
    }
}
