package io.tributary.mappings.xmpp;

import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.desk.DeskParty;
import java.util.List;
import java.util.Locale;

/** Who wrote to whom. */
final class XmppParties {

    /** Type of the identifier that an account is; unique over all servers. */
    static final String TYPE = "xmpp.user";

    private XmppParties() {}

    /** The account, and whom the route names: accounts, {@code @servers}, {@code room/nickname}. */
    static boolean isOwn(XmppStanza stanza, XmppAddress somebody) {
        return stanza.isOfRoom()
                ? stanza.context().own().contains(somebody.full().toLowerCase(Locale.ROOT))
                : somebody.bare().equals(stanza.account().bare())
                        || stanza.context().isOwn(somebody.bare());
    }

    static Direction direction(XmppStanza stanza) {
        return isOwn(stanza, stanza.from()) ? Direction.OUTBOUND : Direction.INBOUND;
    }

    /** The sender first; whom the company wrote to is who it is about. */
    static List<Participant> both(XmppStanza stanza) {
        XmppAddress from = stanza.from();
        Participant sender = party(stanza, from);
        boolean told = isOwn(stanza, from) && !stanza.isOfRoom() && !isOwn(stanza, stanza.to());
        return told ? List.of(sender, party(stanza, stanza.to())) : List.of(sender);
    }

    /** Of somebody in a room only the nickname is known, which anybody may choose. */
    static Participant party(XmppStanza stanza, XmppAddress somebody) {
        if (isOwn(stanza, somebody)) {
            return DeskParty.agent(stanza.context(), shown(stanza, somebody))
                    .name(stanza.isOfRoom() ? somebody.resource() : null)
                    .build();
        }
        return stanza.isOfRoom()
                ? DeskParty.customer(stanza.context()).name(somebody.resource()).build()
                : DeskParty.customer(stanza.context())
                        .identifiers(List.of(Identifier.of(TYPE, somebody.bare(), Proof.NETWORK)))
                        .build();
    }

    private static String shown(XmppStanza stanza, XmppAddress somebody) {
        return stanza.isOfRoom() ? somebody.full() : somebody.bare();
    }
}
