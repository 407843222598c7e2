package io.tributary.mappings.ebay;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.payload.JsonFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders, and who is who on eBay, whose names are the same for all sellers. */
final class EbayOrders {

    private static final String EVERYWHERE = "ebay";

    private EbayOrders() {}

    /** An order as the Fulfillment API gives it. */
    static DeskEntry order(JsonFields order, DeskContext shop) {
        String id = order.required("orderId");
        Instant created = order.time("creationDate");
        DeskEntry.Builder entry =
                DeskEntry.of("order:" + id, Kind.ORDER, or(created, shop.receivedAt()))
                        .changedAt(order.time("lastModifiedDate", "creationDate"))
                        .channel(Channel.MARKETPLACE)
                        .direction(Direction.INBOUND)
                        .status(order.word("orderFulfillmentStatus"))
                        .subject("Order " + id)
                        .text(items(order))
                        .participant(buyer(order, id, shop))
                        .thread("order:" + id)
                        .reference(Reference.of("order", shop.source(), id))
                        .attribute("payment", order.word("orderPaymentStatus"))
                        .attribute(
                                "total",
                                order.money(
                                        "pricingSummary.total.value",
                                        "pricingSummary.total.currency"));
        String legacy = order.text("legacyOrderId");
        if (legacy != null && !legacy.equals(id)) {
            entry.reference(Reference.of("order", shop.source(), legacy));
        }
        return entry.build();
    }

    private static @Nullable String items(JsonFields order) {
        String items =
                order.list("lineItems").stream()
                        .map(
                                item ->
                                        item.text("title") == null
                                                ? null
                                                : Objects.toString(item.text("quantity"), "1")
                                                        + " x "
                                                        + item.text("title"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        String note = order.text("buyerCheckoutNotes");
        String all = note == null ? items : items.isEmpty() ? note : items + "\n" + note;
        return all.isEmpty() ? null : all;
    }

    /** The mail address is one that eBay made for this order. */
    private static Participant buyer(JsonFields order, String orderId, DeskContext shop) {
        List<Identifier> ids =
                user(order.text("buyer.username"), order.text("buyer.userId", "buyer.buyerId"));
        JsonFields address = order.at("buyer.buyerRegistrationAddress");
        String email = address.text("email");
        if (email != null) {
            ids.add(Identifier.of("email", email, Proof.NETWORK));
        }
        String phone = address.text("primaryPhone.phoneNumber");
        if (phone != null) {
            ids.add(Identifier.phone(phone, shop.region(), Proof.STATED));
        }
        ids.add(Identifier.scoped("ebay.order", shop.scope(), orderId, Proof.NETWORK));
        return new Participant(
                ParticipantRole.CUSTOMER, address.text("fullName"), List.copyOf(ids));
    }

    /** Somebody by name and id. The second type is what the notice of a deletion finds them by. */
    static List<Identifier> user(@Nullable String name, @Nullable String id) {
        List<Identifier> ids = new ArrayList<>();
        for (String type : List.of("ebay.user", "ebay.account")) {
            if (id != null) {
                ids.add(Identifier.scoped(type, EVERYWHERE, id, Proof.NETWORK));
            }
            if (name != null && !name.equals(id)) {
                ids.add(Identifier.scoped(type, EVERYWHERE, name, Proof.NETWORK));
            }
        }
        return ids;
    }

    static Instant or(@Nullable Instant time, Instant otherwise) {
        return time == null ? otherwise : time;
    }
}
