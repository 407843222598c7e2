package io.tributary.mappings.line;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which event it is, of which kind, and what it belongs to. */
final class LineEventConversions {

    /** A message that was taken back never comes back: that beats an edit that comes late. */
    private static final long FINAL_REVISION = 9_007_199_254_740_991L;

    private static final Set<String> OF_A_MESSAGE = Set.of("message", "messageEdited", "unsend");

    private LineEventConversions() {}

    /** The message's id, which edits and withdrawals name too; else that of the event. */
    static String eventId(LineEvent event, LineContext context) {
        String message = messageId(event, context);
        String webhookEvent = Payloads.text(event.webhookEventId());
        if (message != null) {
            return message;
        }
        return webhookEvent == null ? named(event, context) : webhookEvent;
    }

    /** For events that LINE gives no id. */
    private static String named(LineEvent event, LineContext context) {
        String where = event.source() == null ? null : event.source().crowd();
        String subject = Payloads.firstText(event.userId(), where);
        return event.type()
                + ":"
                + context.required(subject, "webhookEventId")
                + ":"
                + time(event, context).toEpochMilli();
    }

    /** Null if it is not about a message of a user. */
    private static @Nullable String messageId(LineEvent event, LineContext context) {
        if (event.is("unsend")) {
            return context.required(
                    event.unsend() == null ? null : event.unsend().messageId(), "unsend.messageId");
        }
        return OF_A_MESSAGE.contains(event.type())
                ? context.required(
                        event.message() == null ? null : event.message().id(), "message.id")
                : null;
    }

    static @Nullable String globalId(LineEvent event, LineContext context) {
        String id = messageId(event, context);
        return id == null ? null : context.global(id);
    }

    static Instant time(LineEvent event, LineContext context) {
        return context.required(event.timestamp(), "timestamp");
    }

    static long revision(LineEvent event, LineContext context) {
        if (event.is("unsend")) {
            return FINAL_REVISION;
        }
        return event.is("messageEdited") ? time(event, context).toEpochMilli() : 0;
    }

    static boolean withdraws(LineEvent event) {
        return event.is("unsend");
    }

    static Kind kind(LineEvent event) {
        return switch (String.valueOf(event.type())) {
            case "message", "messageEdited", "unsend", "postback", "delivery" -> Kind.MESSAGE;
            case "videoPlayComplete" -> Kind.VIEW;
            case "beacon" -> Kind.VISIT;
            case "membership" -> Kind.SUBSCRIPTION;
            default -> Kind.EVENT;
        };
    }

    /** Beacons stand in stores. */
    static Channel channel(LineEvent event) {
        return event.is("beacon") ? Channel.STORE : Channel.MESSAGING;
    }

    static Direction direction(LineEvent event, LineContext context) {
        return event.is("delivery") || isCompany(event, context)
                ? Direction.OUTBOUND
                : Direction.INBOUND;
    }

    static boolean isCompany(LineEvent event, LineContext context) {
        String user = event.userId();
        return user != null && context.own().contains(user);
    }

    static @Nullable String status(LineEvent event) {
        return event.is("delivery") ? "delivered" : null;
    }

    /** The chat with the user, or that of the group or room. */
    static @Nullable String thread(LineEvent event) {
        LineEvent.Source source = event.source();
        return source == null ? null : Payloads.firstText(source.crowd(), source.userId());
    }

    static List<String> replyTo(LineEvent event, LineContext context) {
        String quoted =
                event.message() == null ? null : Payloads.text(event.message().quotedMessageId());
        return quoted == null ? List.of() : List.of(context.global(quoted));
    }
}
