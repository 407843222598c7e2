package io.tributary.connectors.xmpp;

import java.util.List;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPConnection;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smackx.muc.MultiUserChat;
import org.jivesoftware.smackx.muc.MultiUserChatManager;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import org.jxmpp.stringprep.XmppStringprepException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rooms to be in. */
final class XmppRooms {

    private static final Logger LOG = LoggerFactory.getLogger(XmppRooms.class);

    private final List<String> names;
    private final String nickname;

    XmppRooms(List<String> names, String nickname) {
        this.names = names;
        this.nickname = nickname;
    }

    /** Enters those that it is not in: at first all, later those that it was turned out of. */
    void enter(XMPPConnection connection) throws InterruptedException {
        for (String name : names) {
            try {
                enter(connection, JidCreate.entityBareFrom(name));
            } catch (XMPPException | SmackException e) {
                LOG.warn("the room {} cannot be entered, which is tried again: {}", name, why(e));
            } catch (XmppStringprepException e) {
                LOG.warn("{} names no room: correct the option 'rooms'", name);
            }
        }
    }

    private void enter(XMPPConnection connection, EntityBareJid name)
            throws InterruptedException, SmackException, XMPPException, XmppStringprepException {
        MultiUserChatManager rooms = MultiUserChatManager.getInstanceFor(connection);
        MultiUserChat room = rooms.getMultiUserChat(name);
        if (!room.isJoined()) {
            // Whoever enters a room that is not there makes one, which nobody else may enter.
            rooms.getRoomInfo(name);
            room.join(Resourcepart.from(nickname));
            LOG.info("entered the room {}", name);
        }
    }

    private static String why(Exception e) {
        return e instanceof XMPPException.XMPPErrorException refused
                ? refused.getStanzaError().getCondition().toString()
                : e.getClass().getSimpleName();
    }
}
