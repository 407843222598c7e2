package io.tributary.mappings.bigcommerce;

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
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.JsonFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Orders (version 2) and customers (version 3) as the API gives them. */
final class BigCommerceOrders {

    /** By the number that the shop has for a status. */
    private static final List<String> STATUSES =
            List.of(
                    "incomplete",
                    "pending",
                    "shipped",
                    "partially-shipped",
                    "refunded",
                    "cancelled",
                    "declined",
                    "awaiting-payment",
                    "awaiting-pickup",
                    "awaiting-shipment",
                    "completed",
                    "awaiting-fulfillment",
                    "manual-verification-required",
                    "disputed",
                    "partially-refunded");

    private BigCommerceOrders() {}

    static DeskEntry one(JsonFields object, DeskContext shop) {
        return object.has("billing_address") || object.has("total_inc_tax")
                ? order(object, shop)
                : customer(object, shop);
    }

    private static DeskEntry order(JsonFields order, DeskContext shop) {
        String id = order.required("id");
        Instant created = order.time("date_created", "date_modified");
        return DeskEntry.of(
                        "order:" + id, Kind.ORDER, created == null ? shop.receivedAt() : created)
                .changedAt(order.time("date_modified", "date_created"))
                .channel(Channel.SHOP)
                .direction(Direction.INBOUND)
                .status(order.word("status"))
                .subject("Order #" + id)
                .text(DeskText.plain(order.text("customer_message")))
                .participant(buyer(order, id, shop))
                .thread("order:" + id)
                .reference(Reference.of("order", shop.source(), id))
                .attribute("total", order.money("total_inc_tax", "currency_code"))
                .attribute("payment", order.text("payment_method"))
                .attribute("channel", order.id("channel_id"))
                .build();
    }

    private static Participant buyer(JsonFields order, String id, DeskContext shop) {
        JsonFields address = order.at("billing_address");
        Participant party =
                DeskParty.customer(shop)
                        .id("bigcommerce.customer", order.id("customer_id"), Proof.AUTHENTICATED)
                        .name(name(address))
                        .email(address.text("email"))
                        .id("bigcommerce.order", id)
                        .trait("postalCode", address.text("zip"))
                        .trait("city", address.text("city"))
                        .build();
        List<Identifier> ids = new ArrayList<>(party.identifiers());
        String number = address.text("phone");
        if (number != null) {
            String country = address.text("country_iso2");
            boolean known = country != null && country.matches("[A-Z]{2}");
            ids.add(Identifier.phone(number, known ? country : shop.region(), Proof.STATED));
        }
        return new Participant(party.role(), party.name(), ids, party.traits());
    }

    private static DeskEntry customer(JsonFields customer, DeskContext shop) {
        String id = customer.required("id");
        String email = customer.required("email");
        Instant created = customer.time("date_created", "date_modified");
        return DeskEntry.of(
                        "customer:" + id, Kind.EVENT, created == null ? shop.receivedAt() : created)
                .changedAt(customer.time("date_modified", "date_created"))
                .channel(Channel.SHOP)
                .direction(Direction.INBOUND)
                .subject("Customer account")
                .participant(
                        DeskParty.customer(shop)
                                .id("bigcommerce.customer", id, Proof.AUTHENTICATED)
                                .name(name(customer))
                                .email(email)
                                .phone(customer.text("phone"))
                                .build())
                .build();
    }

    private static @Nullable String name(JsonFields of) {
        String first = of.text("first_name");
        String last = of.text("last_name");
        return first == null ? last : last == null ? first : first + " " + last;
    }

    /** The word for the number of a status; null for one that is not known. */
    static @Nullable String status(@Nullable String number) {
        String known = Objects.toString(number, "");
        return known.matches("\\d|1[0-4]") ? STATUSES.get(Integer.parseInt(known)) : null;
    }
}
