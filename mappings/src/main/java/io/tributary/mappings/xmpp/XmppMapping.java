package io.tributary.mappings.xmpp;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.XmlPayload;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Mapping {@code xmpp}: messages that an account gets, those of rooms, and copies of what its other
 * devices sent and got, and of its archive. A message is known by its id and who gave it.
 *
 * <p>A correction is a later state of its message; one that is taken back is withdrawn for good;
 * receipts, markers and errors are its status. Of encrypted messages only is known that somebody
 * wrote.
 *
 * <p>Ignored on purpose: that somebody is typing, the topics of rooms, and whatever has no words.
 *
 * <p>Settings of the route: {@code own}, the company's people besides the account: accounts,
 * servers ({@code @shop.example}), and nicknames in rooms ({@code room@rooms.example/nickname}).
 */
public final class XmppMapping implements Mapping {

    @Override
    public String name() {
        return "xmpp";
    }

    @Override
    public String platform() {
        return "xmpp";
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected also if it is a copy that the account itself did not give
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        XmlPayload xml = XmlPayload.read(event.body());
        if (!xml.root().equals("message")) {
            throw new PayloadRejected("", "must be a message");
        }
        DeskContext context = DeskContext.of(event, platform());
        XmppStanza stanza =
                XmppStanza.of(context, new XmppNode(xml.content()), event.header("account"));
        List<DeskEntry> entries = entry(stanza, event.eventId()).stream().toList();
        return DeskEntries.interactions(entries, context);
    }

    private static Optional<DeskEntry> entry(XmppStanza stanza, String eventId) {
        XmppNode message = stanza.message();
        if ("error".equals(message.value("type"))) {
            return Optional.of(XmppReceipts.failure(stanza));
        }
        XmppNode reactions = message.child("reactions");
        if (reactions != null) {
            return Optional.of(XmppMessages.reactions(stanza, reactions));
        }
        String retracted = retracted(message);
        if (retracted != null) {
            return Optional.of(XmppMessages.retraction(stanza, retracted));
        }
        return message.words("body") == null && !message.has("encrypted")
                ? XmppReceipts.of(stanza)
                : Optional.of(XmppMessages.message(stanza, eventId));
    }

    /** Newer versions name the message where it is taken back, older ones around that. */
    private static @Nullable String retracted(XmppNode message) {
        XmppNode retract = message.child("retract");
        XmppNode around = message.child("apply-to");
        if (retract != null) {
            return retract.value("id");
        }
        return around != null && around.has("retract") ? Payloads.text(around.value("id")) : null;
    }
}
