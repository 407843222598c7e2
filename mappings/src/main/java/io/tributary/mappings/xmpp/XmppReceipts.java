package io.tributary.mappings.xmpp;

import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskEntry;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what became of a message that whom this one is for had sent: receipts (XEP-0184), markers
 * (XEP-0333) and errors.
 */
final class XmppReceipts {

    private XmppReceipts() {}

    /** Empty if it tells of nothing; in rooms everybody tells, of messages under other names. */
    static Optional<DeskEntry> of(XmppStanza stanza) {
        if (stanza.isOfRoom()) {
            return Optional.empty();
        }
        return Stream.of("displayed", "acknowledged", "received")
                .flatMap(word -> told(stanza, word))
                .findFirst();
    }

    private static Stream<DeskEntry> told(XmppStanza stanza, String word) {
        return stanza.message().children(word).stream()
                .map(each -> each.value("id"))
                .filter(Objects::nonNull)
                .map(id -> status(stanza, id, word.equals("received") ? "delivered" : "read"));
    }

    /** What comes back with an error did not arrive. */
    static DeskEntry failure(XmppStanza stanza) {
        return status(stanza, stanza.required("id"), "failed");
    }

    private static DeskEntry status(XmppStanza stanza, String id, String status) {
        return DeskEntry.of(stanza.name(stanza.to(), id), Kind.MESSAGE, stanza.time())
                .part("status:" + status)
                .direction(
                        XmppParties.isOwn(stanza, stanza.to())
                                ? Direction.OUTBOUND
                                : Direction.INBOUND)
                .status(status)
                .participant(XmppParties.party(stanza, stanza.from()))
                .build();
    }
}
