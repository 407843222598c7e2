package io.tributary.mappings.whatsapp;

import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which message it is, whose, and what it answers. */
final class WhatsAppMessageConversions {

    /** A withdrawn message never comes back: a withdrawal beats whatever comes late. */
    private static final long FINAL_REVISION = 9_007_199_254_740_991L;

    private WhatsAppMessageConversions() {}

    /** The id of the message or, of an edit or a withdrawal, that of the original. */
    static String eventId(WhatsAppMessage message, WhatsAppChange change) {
        if (message.is("edit")) {
            return change.required(
                    message.edit() == null ? null : message.edit().originalMessageId(),
                    "edit.original_message_id");
        }
        if (withdraws(message)) {
            return change.required(
                    message.revoke() == null ? null : message.revoke().originalMessageId(),
                    "revoke.original_message_id");
        }
        return change.required(message.id(), "id");
    }

    /**
     * What WhatsApp cannot show is a part of its own, so that it does not replace the message: a
     * message that was withdrawn is told of in this way too, under the same id.
     */
    static String part(WhatsAppMessage message) {
        return message.is("unsupported") || message.is("unknown") ? "unsupported" : "";
    }

    static long revision(WhatsAppMessage message, WhatsAppChange change) {
        if (withdraws(message)) {
            return FINAL_REVISION;
        }
        Instant time = change.required(message.timestamp(), "timestamp");
        return message.is("edit") ? time.getEpochSecond() : 0;
    }

    static boolean withdraws(WhatsAppMessage message) {
        return message.is("revoke");
    }

    static Kind kind(WhatsAppMessage message) {
        return switch (Objects.toString(message.content().type(), "")) {
            case "order" -> Kind.ORDER;
            case "system", "request_welcome" -> Kind.EVENT;
            default -> Kind.MESSAGE;
        };
    }

    /** The customer; after a change of number or id, also as the one that he was before. */
    static List<WhatsAppParty> customers(WhatsAppMessage message, WhatsAppChange change) {
        List<WhatsAppParty> customers = new ArrayList<>();
        customers.add(customer(message, change));
        WhatsAppSystem system = message.system();
        if (system != null) {
            customers.add(
                    WhatsAppParty.of(null, system.previousUserId(), system.previousParentUserId()));
            customers.add(
                    WhatsAppParty.of(
                            Payloads.firstText(system.waId(), system.newWaId()),
                            system.userId(),
                            system.parentUserId()));
        }
        return customers;
    }

    private static WhatsAppParty customer(WhatsAppMessage message, WhatsAppChange change) {
        return change.direction() == Direction.OUTBOUND
                ? WhatsAppParty.of(message.to(), message.toUserId(), message.toParentUserId())
                : WhatsAppParty.of(
                        message.from(), message.fromUserId(), message.fromParentUserId());
    }

    static @Nullable String thread(WhatsAppMessage message, WhatsAppChange change) {
        String group = Payloads.text(message.groupId());
        return group == null
                ? WhatsAppPartyConversions.thread(customer(message, change), change)
                : change.thread(group);
    }

    /** The messages that it answers or reacts to. */
    static List<String> replyTo(WhatsAppMessage message) {
        WhatsAppMessage content = message.content();
        return Stream.of(
                        content.context() == null ? null : content.context().id(),
                        content.reaction() == null ? null : content.reaction().messageId())
                .map(Payloads::text)
                .filter(Objects::nonNull)
                .filter(id -> !id.equals(message.id()))
                .distinct()
                .toList();
    }
}
