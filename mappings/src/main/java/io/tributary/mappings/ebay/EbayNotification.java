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
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.JsonFields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notification of eBay's Notification API: a topic, and the data of the topic. */
final class EbayNotification {

    private final JsonFields root;
    private final JsonFields data;
    private final DeskContext shop;

    EbayNotification(JsonFields root, DeskContext shop) {
        this.root = root;
        this.data = root.at("notification.data");
        this.shop = shop;
    }

    List<DeskEntry> entries() {
        String topic = root.required("metadata.topic");
        return switch (topic) {
            case "MARKETPLACE_ACCOUNT_DELETION" -> List.of(deletion());
            case "ORDER_CONFIRMATION" -> aboutOrder(Kind.ORDER, "Order", Direction.INBOUND);
            case "ITEM_MARKED_SHIPPED" ->
                    aboutOrder(Kind.SHIPMENT, "Shipped: order", Direction.OUTBOUND);
            case "ORDER_CANCELLATION_ACTIVITY" ->
                    aboutOrder(Kind.EVENT, "Cancellation: order", Direction.INBOUND);
            case "ORDER_RETURN_ACTIVITY" ->
                    aboutOrder(Kind.RETURN, "Return: order", Direction.INBOUND);
            case "ORDER_INQUIRY_ACTIVITY" ->
                    aboutOrder(Kind.TICKET, "Inquiry: order", Direction.INBOUND);
            case "BUYER_QUESTION", "NEW_MESSAGE" -> List.of(message());
            case "FEEDBACK_RECEIVED" -> List.of(feedback(Direction.INBOUND));
            case "FEEDBACK_LEFT" -> List.of(feedback(Direction.OUTBOUND));
            default -> List.of();
        };
    }

    private DeskEntry.Builder entry(String id, Kind kind) {
        Instant at = root.time("notification.eventDate", "notification.publishDate");
        return DeskEntry.of(id, kind, EbayOrders.or(at, shop.receivedAt()))
                .channel(Channel.MARKETPLACE)
                .attribute("topic", root.text("metadata.topic"));
    }

    private String notificationId() {
        return root.required("notification.notificationId");
    }

    /** Names whom it is about by the type that finds customers and makes none. */
    private DeskEntry deletion() {
        Participant owner =
                new Participant(
                        ParticipantRole.CUSTOMER,
                        null,
                        EbayOrders.user(data.text("username"), data.required("userId", "username"))
                                .stream()
                                .filter(id -> id.type().equals("ebay.account"))
                                .toList());
        return entry("deletion:" + notificationId(), Kind.TICKET)
                .direction(Direction.INBOUND)
                .status("open")
                .subject("Erasure request: the eBay account was deleted")
                .text(
                        "eBay asks that everything known of this person be erased. Erase the"
                                + " customer.")
                .participant(owner)
                .build();
    }

    private List<DeskEntry> aboutOrder(Kind kind, String title, Direction direction) {
        String order = data.id("order.orderId", "orderId");
        if (order == null) {
            // Without an order it belongs to nobody; the raw event is kept.
            return List.of();
        }
        boolean whole = kind == Kind.ORDER;
        Identifier owner = Identifier.scoped("ebay.order", shop.scope(), order, Proof.NETWORK);
        return List.of(
                entry(whole ? "order:" + order : "notice:" + notificationId(), kind)
                        .part(whole ? "confirmation" : "")
                        .direction(direction)
                        .status(data.word("status", "activity.status"))
                        .subject(title + " " + order)
                        .participant(
                                new Participant(ParticipantRole.CUSTOMER, null, List.of(owner)))
                        .thread("order:" + order)
                        .reference(Reference.of("order", shop.source(), order))
                        .build());
    }

    /** Who wrote is the customer, unless it is the seller, to whom the topic was subscribed. */
    private DeskEntry message() {
        String sender = data.text("senderUserName", "senderUsername", "sender.username");
        String recipient =
                data.text("recipientUserName", "recipientUsername", "recipient.username");
        String seller = data.text("user.username");
        boolean ours = sender != null && sender.equals(seller);
        String id = data.id("messageId", "question.questionId", "questionId");
        return entry(id == null ? "notice:" + notificationId() : "message:" + id, Kind.MESSAGE)
                .direction(ours ? Direction.OUTBOUND : Direction.INBOUND)
                .subject(data.text("subject", "question.subject"))
                .text(DeskText.html(data.text("messageBody", "body", "question.body", "text")))
                .participant(customer(ours ? recipient : sender))
                .thread(prefixed("conversation:", data.id("conversationId")))
                .build();
    }

    private DeskEntry feedback(Direction direction) {
        boolean received = direction == Direction.INBOUND;
        String customer =
                received
                        ? data.text("providerUserDetail.username", "commentingUser.username")
                        : data.text("recipientUserDetail.username", "user.username");
        String order = data.id("orderId", "order.orderId");
        String id = data.id("feedbackId", "feedback.feedbackId");
        DeskEntry.Builder entry =
                entry(id == null ? "notice:" + notificationId() : "feedback:" + id, Kind.REVIEW)
                        .direction(direction)
                        .status(data.word("commentType", "feedback.commentType"))
                        .subject(received ? "Feedback received" : "Feedback left")
                        .text(data.text("comment.commentText", "commentText", "feedback.text"))
                        .participant(customer(customer))
                        .thread(prefixed("order:", order));
        if (order != null) {
            entry.reference(Reference.of("order", shop.source(), order));
        }
        return entry.build();
    }

    private static @Nullable String prefixed(String prefix, @Nullable String id) {
        return id == null ? null : prefix + id;
    }

    private static Participant customer(@Nullable String name) {
        return new Participant(
                ParticipantRole.CUSTOMER, null, List.copyOf(EbayOrders.user(name, null)));
    }
}
