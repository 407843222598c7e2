package io.tributary.mappings.adobe;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.JsonFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a shop sells. Times have no zone and are UTC. Addresses and numbers were typed into the
 * checkout; the account's id is the shop's own.
 */
final class AdobeOrders {

    private AdobeOrders() {}

    static DeskEntry order(JsonFields order, DeskContext shop) {
        String id = order.required("entity_id", "increment_id");
        String number = order.text("increment_id");
        DeskEntry.Builder entry =
                DeskEntry.of("order:" + id, Kind.ORDER, time(order, shop))
                        .changedAt(order.time("updated_at", "created_at"))
                        .channel(Channel.SHOP)
                        .direction(Direction.INBOUND)
                        .status(order.word("status", "state"))
                        .subject("Order " + (number == null ? id : "#" + number))
                        .text(items(order))
                        .participant(buyer(order, id, shop))
                        .thread("order:" + id)
                        .reference(Reference.of("order.id", shop.source(), id))
                        .attribute("total", order.money("grand_total", "order_currency_code"))
                        .attribute("payment", order.text("payment.method"))
                        .attribute("store", order.id("store_id"));
        if (number != null) {
            entry.reference(Reference.of("order", shop.source(), number));
        }
        return entry.build();
    }

    /** An invoice, a credit memo or a shipment: a document about an order. */
    static DeskEntry document(AdobeResource resource, JsonFields document, DeskContext shop) {
        String id = document.required("entity_id", "increment_id");
        String order = document.required("order_id");
        Kind kind =
                switch (resource) {
                    case REFUND -> Kind.REFUND;
                    case SHIPMENT -> Kind.SHIPMENT;
                    default -> Kind.PAYMENT;
                };
        String word = kind == Kind.PAYMENT ? "invoice" : kind.wireName();
        String number = document.text("increment_id");
        DeskEntry.Builder entry =
                DeskEntry.of(word + ":" + id, kind, time(document, shop))
                        .changedAt(document.time("updated_at", "created_at"))
                        .channel(Channel.SHOP)
                        .direction(kind == Kind.PAYMENT ? Direction.INBOUND : Direction.OUTBOUND)
                        .status(state(resource, document.text("state")))
                        .subject(
                                word.substring(0, 1).toUpperCase(Locale.ROOT)
                                        + word.substring(1)
                                        + " "
                                        + (number == null ? id : "#" + number))
                        .text(items(document))
                        .participant(
                                DeskParty.customer(shop)
                                        .id("adobe-commerce.customer", document.id("customer_id"))
                                        .id("adobe-commerce.order", order)
                                        .build())
                        .thread("order:" + order)
                        .reference(Reference.of("order.id", shop.source(), order))
                        .attribute("total", document.money("grand_total", "order_currency_code"));
        document.list("tracks").stream()
                .map(track -> track.text("track_number", "number"))
                .filter(Objects::nonNull)
                .forEach(track -> entry.reference(Reference.of("tracking", shop.source(), track)));
        return entry.build();
    }

    static DeskEntry customer(JsonFields customer, DeskContext shop) {
        String id = customer.required("id", "entity_id");
        return DeskEntry.of("customer:" + id, Kind.EVENT, time(customer, shop))
                .changedAt(customer.time("updated_at", "created_at"))
                .channel(Channel.SHOP)
                .direction(Direction.INBOUND)
                .subject("Customer account")
                .participant(
                        DeskParty.customer(shop)
                                .id("adobe-commerce.customer", id, Proof.AUTHENTICATED)
                                .name(name(customer, ""))
                                .email(customer.text("email"))
                                .trait("birthDate", customer.text("dob"))
                                .build())
                .build();
    }

    private static Participant buyer(JsonFields order, String id, DeskContext shop) {
        JsonFields address = order.at("billing_address");
        List<Identifier> phone = new ArrayList<>();
        String number = address.text("telephone");
        if (number != null) {
            String country = address.text("country_id");
            boolean known = country != null && country.matches("[A-Z]{2}");
            phone.add(Identifier.phone(number, known ? country : shop.region(), Proof.STATED));
        }
        Participant party =
                DeskParty.customer(shop)
                        .id("adobe-commerce.customer", order.id("customer_id"), Proof.AUTHENTICATED)
                        .name(name(order, "customer_"))
                        .name(name(address, ""))
                        .email(order.text("customer_email", "billing_address.email"))
                        .id("adobe-commerce.order", id)
                        .trait("postalCode", address.text("postcode"))
                        .trait("city", address.text("city"))
                        .build();
        phone.addAll(0, party.identifiers());
        return new Participant(party.role(), party.name(), phone, party.traits());
    }

    private static @Nullable String name(JsonFields of, String prefix) {
        String first = of.text(prefix + "firstname");
        String last = of.text(prefix + "lastname");
        return first == null ? last : last == null ? first : first + " " + last;
    }

    private static Instant time(JsonFields of, DeskContext shop) {
        Instant created = of.time("created_at", "updated_at");
        return created == null ? shop.receivedAt() : created;
    }

    /** The numbers that invoices and credit memos have for their state. */
    private static @Nullable String state(AdobeResource resource, @Nullable String number) {
        return switch (Objects.toString(number, "")) {
            case "1" -> "open";
            case "2" -> resource == AdobeResource.REFUND ? "refunded" : "paid";
            case "3" -> "canceled";
            default -> null;
        };
    }

    /** Options are told as items of their own below what was bought, and have no price. */
    private static @Nullable String items(JsonFields of) {
        String items =
                of.list("items").stream()
                        .filter(item -> item.id("parent_item_id") == null)
                        .map(AdobeOrders::item)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return items.isEmpty() ? null : items;
    }

    private static @Nullable String item(JsonFields item) {
        String name = item.text("name");
        return name == null
                ? null
                : Objects.toString(item.text("qty_ordered", "qty"), "1") + " x " + name;
    }
}
