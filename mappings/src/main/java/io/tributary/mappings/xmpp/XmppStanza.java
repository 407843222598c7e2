package io.tributary.mappings.xmpp;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.NameUuid;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.payload.Payloads;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message with what surrounds it.
 *
 * @param path of the message within the payload; empty if it is all of it
 * @param account the account that it was got with
 * @param delay when the server that holds the account forwarded it; null if it did not
 */
record XmppStanza(
        DeskContext context,
        String path,
        XmppNode message,
        XmppAddress account,
        @Nullable XmppNode delay) {

    /**
     * The message, or that of which it is a copy: what other devices of the account sent and got
     * (XEP-0280), or what its archive or that of a room has (XEP-0313).
     *
     * @throws PayloadRejected if neither the account nor the room itself says that it is a copy
     */
    static XmppStanza of(DeskContext context, XmppNode message, @Nullable String account) {
        String own = Payloads.firstText(account, message.value("to"));
        XmppAddress holder = XmppAddress.of(Payloads.required(own, "to"));
        for (String way : List.of("sent", "received", "result")) {
            XmppNode carbon = message.child(way);
            XmppNode forwarded = carbon == null ? null : carbon.child("forwarded");
            if (forwarded != null) {
                return copy(context, message, holder, way, forwarded);
            }
        }
        return new XmppStanza(context, "", message, holder, null);
    }

    private static XmppStanza copy(
            DeskContext context,
            XmppNode message,
            XmppAddress holder,
            String way,
            XmppNode forwarded) {
        String path = way + ".forwarded.message";
        XmppNode inner = Payloads.required(forwarded.child("message"), path);
        XmppStanza copy =
                new XmppStanza(context, path + ".", inner, holder, forwarded.child("delay"));
        String from = message.value("from");
        if (from != null && !copy.isGivenBy(XmppAddress.of(from), way)) {
            throw new PayloadRejected("from", "only the account or room itself gives copies");
        }
        return copy;
    }

    private boolean isGivenBy(XmppAddress giver, String way) {
        return giver.bare().equals(account.bare())
                || (way.equals("result") && isOfRoom() && giver.full().equals(from().bare()));
    }

    XmppAddress from() {
        return XmppAddress.of(required("from"));
    }

    /** What is sent to nobody is for the account itself. */
    XmppAddress to() {
        String to = message.value("to");
        return to == null ? account : XmppAddress.of(to);
    }

    String required(String name) {
        return Payloads.required(message.value(name), path + name);
    }

    /** Of a room, or of one somebody in it. */
    boolean isOfRoom() {
        return "groupchat".equals(message.value("type"));
    }

    /** When it was sent, if a server tells; else when the hub got it. */
    Instant time() {
        if (delay != null && delay.value("stamp") != null) {
            return stamp(delay, path + "delay.stamp");
        }
        for (XmppNode each : message.children("delay")) {
            if (isOfServer(each.value("from"))) {
                return stamp(each, path + "delay.stamp");
            }
        }
        return context.receivedAt();
    }

    /** Whoever writes a message can put a time into it too: only servers are believed. */
    private boolean isOfServer(@Nullable String teller) {
        if (teller == null) {
            return false;
        }
        String bare = XmppAddress.of(teller).bare();
        return bare.equals(account.server())
                || bare.equals(account.bare())
                || (isOfRoom() && bare.equals(from().bare()));
    }

    private static Instant stamp(XmppNode delay, String path) {
        try {
            return OffsetDateTime.parse(Payloads.required(delay.value("stamp"), path)).toInstant();
        } catch (DateTimeException e) {
            throw new PayloadRejected(path, "must be a time as in 2026-11-20T10:00:00Z");
        }
    }

    /** Ids are unique for who gives them, who in a room is somebody with a nickname. */
    String name(XmppAddress author, String id) {
        String who = isOfRoom() ? author.full() : author.bare();
        return "message:" + NameUuid.of("xmpp", who) + ":" + id;
    }
}
