package io.tributary.connectors.xmpp;

import java.time.Instant;
import java.util.Set;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPConnection;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smackx.mam.MamManager;
import org.jivesoftware.smackx.muc.MultiUserChat;
import org.jivesoftware.smackx.muc.MultiUserChatManager;
import org.jivesoftware.smackx.ping.packet.Ping;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A room to be in. What was said while the hub was not in it is read from the room's archive, each
 * time that it enters.
 */
final class XmppRoom {

    private static final Logger LOG = LoggerFactory.getLogger(XmppRoom.class);

    /** Answers to whoever asks for themselves, that say nothing of not being in the room. */
    private static final Set<StanzaError.Condition> IN_THE_ROOM =
            Set.of(
                    StanzaError.Condition.service_unavailable,
                    StanzaError.Condition.feature_not_implemented);

    /** Answers that come from elsewhere than the room. */
    private static final Set<StanzaError.Condition> NOT_OF_THE_ROOM =
            Set.of(
                    StanzaError.Condition.remote_server_not_found,
                    StanzaError.Condition.remote_server_timeout);

    private final EntityBareJid name;
    private final Resourcepart nickname;
    private final @Nullable XmppArchive archive;

    /**
     * @param archive of the room; null if it is not to be read
     */
    XmppRoom(EntityBareJid name, Resourcepart nickname, @Nullable XmppArchive archive) {
        this.name = name;
        this.nickname = nickname;
        this.archive = archive;
    }

    /** Enters it, unless it is in it, and reads what was missed. */
    void enter(XMPPConnection connection)
            throws InterruptedException, SmackException, XMPPException {
        MultiUserChatManager rooms = MultiUserChatManager.getInstanceFor(connection);
        MultiUserChat room = rooms.getMultiUserChat(name);
        if (!room.isJoined()) {
            if (archive != null) {
                archive.isInterrupted();
            }
            // Whoever enters a room that is not there makes one, which nobody else may enter.
            rooms.getRoomInfo(name);
            room.join(nickname);
            LOG.info("entered the room {}", name);
        }
        if (archive != null) {
            archive.catchUp(MamManager.getInstanceFor(room));
        }
    }

    /**
     * Asks for itself in the room (XEP-0410): the answer comes behind all that the room had sent,
     * which is taken. A room that does not know of it is left, to be entered again.
     */
    void isStillIn(XMPPConnection connection)
            throws InterruptedException, SmackException, XMPPException {
        MultiUserChat room = MultiUserChatManager.getInstanceFor(connection).getMultiUserChat(name);
        // Servers may give it another one.
        Resourcepart called = room.getNickname();
        if (called == null) {
            return;
        }
        Instant before = Instant.now();
        if (isKnown(connection, called)) {
            if (archive != null) {
                archive.isTakenUntil(before);
            }
        } else {
            LOG.warn("the room {} knows of the hub no longer, which enters it again", name);
            room.leave();
        }
    }

    private boolean isKnown(XMPPConnection connection, Resourcepart called)
            throws InterruptedException, SmackException, XMPPException {
        try {
            connection.sendIqRequestAndWaitForResponse(new Ping(JidCreate.fullFrom(name, called)));
            return true;
        } catch (XMPPException.XMPPErrorException e) {
            StanzaError.Condition why = e.getStanzaError().getCondition();
            if (NOT_OF_THE_ROOM.contains(why)) {
                throw e;
            }
            return IN_THE_ROOM.contains(why);
        }
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
