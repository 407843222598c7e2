package io.tributary.mappings.sinchconversation;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what contacts did other than write. */
final class SinchEvents {

    private SinchEvents() {}

    /** None for events that say nothing, such as that somebody writes, and for unknown ones. */
    static List<DeskEntry> entries(SinchEvent event, SinchTold told) {
        if (event.contactEvent() != null && event.contactEvent().commentEvent() != null) {
            return List.of(comment(event, event.contactEvent().commentEvent(), told));
        }
        if (event.contactEvent() != null && event.contactEvent().genericEvent() != null) {
            return List.of(generic(event, event.contactEvent().genericEvent(), told));
        }
        SinchEvent.OfMessage done = event.contactMessageEvent();
        if (done == null) {
            return List.of();
        }
        if (done.reactionEvent() != null) {
            return List.of(reaction(event, done.reactionEvent(), told));
        }
        if (done.paymentStatusUpdateEvent() != null) {
            return List.of(payment(event, done.paymentStatusUpdateEvent(), told));
        }
        return done.shortLinkActivatedEvent() == null
                ? List.of()
                : List.of(link(event, done.shortLinkActivatedEvent(), told));
    }

    private static DeskEntry comment(SinchEvent event, SinchEvent.Comment comment, SinchTold told) {
        String id =
                told.required(
                        comment.id() == null ? event.id() : comment.id(),
                        "contact_event.comment_event.id");
        return begin("comment:" + id, Kind.COMMENT, event, told)
                .channel(Channel.SOCIAL)
                .text(DeskText.plain(comment.text()))
                .link(Payloads.text(comment.commentedOn()))
                .attribute("commentType", Payloads.text(comment.commentType()))
                .attribute("user", Payloads.text(comment.user()))
                .build();
    }

    private static DeskEntry generic(SinchEvent event, JsonNode told, SinchTold context) {
        JsonNode payload = told.path("payload");
        return begin("event:" + context.required(event.id(), "id"), Kind.EVENT, event, context)
                .subject("Event")
                .attribute(
                        "payload",
                        payload.isObject() && !payload.isEmpty()
                                ? JsonPayload.values(payload)
                                : null)
                .build();
    }

    /** One a contact and message: taking it back withdraws it. */
    private static DeskEntry reaction(
            SinchEvent event, SinchEvent.Reaction reaction, SinchTold told) {
        String message =
                told.required(
                        reaction.messageId(), "contact_message_event.reaction_event.message_id");
        Instant time = told.time(event.acceptTime());
        return begin("reaction:" + message + ":" + who(event), Kind.EVENT, event, told)
                .changedAt(time)
                .withdrawn(Objects.toString(reaction.action(), "").endsWith("UNREACT"))
                .text(Payloads.text(reaction.emoji()))
                .replyTo(SinchMessages.messageId(message))
                .attribute("event", "reaction")
                .build();
    }

    private static DeskEntry payment(SinchEvent event, SinchEvent.Payment payment, SinchTold told) {
        return begin(
                        "payment:"
                                + told.required(
                                        payment.referenceId(),
                                        "contact_message_event.payment_status_update_event"
                                                + ".reference_id"),
                        Kind.PAYMENT,
                        event,
                        told)
                .changedAt(told.time(event.acceptTime()))
                .subject("Payment")
                .attribute("paymentStatus", Payloads.text(payment.paymentStatus()))
                .attribute("transaction", Payloads.text(payment.paymentTransactionId()))
                .build();
    }

    private static DeskEntry link(SinchEvent event, SinchEvent.Link link, SinchTold told) {
        String message = Payloads.text(link.messageId());
        return begin("event:" + told.required(event.id(), "id"), Kind.VIEW, event, told)
                .subject(Payloads.firstText(link.title(), "Link opened"))
                .link(Payloads.text(link.url()))
                .replyTo(message == null ? null : SinchMessages.messageId(message))
                .build();
    }

    private static DeskEntry.Builder begin(String id, Kind kind, SinchEvent event, SinchTold told) {
        SinchIdentity identity = event.channelIdentity();
        String conversation = Payloads.text(event.conversationId());
        return DeskEntry.of(id, kind, told.time(event.acceptTime()))
                .channel(SinchIdentity.where(identity == null ? null : identity.channel()))
                .direction(Direction.INBOUND)
                .participant(told.customer(event.contactId(), identity))
                .thread(conversation == null ? thread(identity) : "conversation:" + conversation)
                .attribute("network", identity == null ? null : Payloads.text(identity.channel()));
    }

    private static @Nullable String thread(@Nullable SinchIdentity identity) {
        return identity == null ? null : identity.thread();
    }

    private static String who(SinchEvent event) {
        return Objects.toString(
                Payloads.firstText(
                        event.contactId(),
                        event.channelIdentity() == null
                                ? null
                                : event.channelIdentity().identity()),
                "");
    }
}
