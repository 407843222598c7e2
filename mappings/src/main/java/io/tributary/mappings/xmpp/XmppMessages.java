package io.tributary.mappings.xmpp;

import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads messages, corrections of them, reactions, and that one was taken back. */
final class XmppMessages {

    private XmppMessages() {}

    /** A correction (XEP-0308) is a later state of the message that it names. */
    static DeskEntry message(XmppStanza stanza, String otherwise) {
        XmppNode message = stanza.message();
        XmppNode replace = message.child("replace");
        String id = Objects.requireNonNullElse(message.value("id"), otherwise);
        String corrected = replace == null ? null : replace.value("id");
        String name = stanza.name(stanza.from(), corrected == null ? id : corrected);
        List<Attachment> files = files(message);
        boolean encrypted = message.has("encrypted");
        return begin(stanza, name, Kind.MESSAGE)
                .changedAt(corrected == null ? null : stanza.time())
                .subject(stanza.isOfRoom() ? null : DeskText.plain(message.words("subject")))
                .text(encrypted ? null : text(message, files))
                .messageId(name)
                .replyTo(answered(stanza))
                .attachments(files)
                .attribute("encrypted", encrypted ? true : null)
                .build();
    }

    /** Each time all reactions of somebody to a message are told anew (XEP-0444). */
    static DeskEntry reactions(XmppStanza stanza, XmppNode reactions) {
        String id = Payloads.required(reactions.value("id"), stanza.path() + "reactions.id");
        String told = stanza.name(stanza.from(), id).substring("message:".length());
        List<XmppNode> each = reactions.children("reaction");
        return begin(stanza, "reaction:" + told, Kind.EVENT)
                .changedAt(stanza.time())
                .withdrawn(each.isEmpty())
                .text(
                        Payloads.text(
                                each.stream()
                                        .map(one -> one.node().asText())
                                        .collect(Collectors.joining(" "))))
                .replyTo(stanza.isOfRoom() ? null : stanza.name(stanza.to(), id))
                .attribute("event", "reaction")
                .build();
    }

    /** What is taken back (XEP-0424) never comes again. */
    static DeskEntry retraction(XmppStanza stanza, String id) {
        String name = stanza.name(stanza.from(), id);
        return begin(stanza, name, Kind.MESSAGE).deleted().messageId(name).build();
    }

    static DeskEntry.Builder begin(XmppStanza stanza, String name, Kind kind) {
        String thread = stanza.message().words("thread");
        return DeskEntry.of(name, kind, stanza.time())
                .channel(Channel.CHAT)
                .direction(XmppParties.direction(stanza))
                .thread(
                        stanza.isOfRoom()
                                ? "room:" + stanza.from().bare()
                                : thread == null ? null : "thread:" + thread)
                .participants(XmppParties.both(stanza));
    }

    /** The message that this one answers (XEP-0461); in rooms it is named by the room's own id. */
    private static @Nullable String answered(XmppStanza stanza) {
        XmppNode reply = stanza.message().child("reply");
        String id = reply == null ? null : reply.value("id");
        String to = reply == null ? null : reply.value("to");
        return id == null || to == null || stanza.isOfRoom()
                ? null
                : stanza.name(XmppAddress.of(to), id);
    }

    private static @Nullable String text(XmppNode message, List<Attachment> files) {
        String body = message.words("body");
        boolean caption = files.isEmpty() || !Objects.equals(files.get(0).url(), body);
        return caption ? DeskText.plain(body) : null;
    }

    /** Files are addresses beside the words (XEP-0066). */
    private static List<Attachment> files(XmppNode message) {
        return message.children("x").stream()
                .map(each -> each.words("url"))
                .filter(Objects::nonNull)
                .map(url -> new Attachment(null, null, null, url))
                .toList();
    }
}
