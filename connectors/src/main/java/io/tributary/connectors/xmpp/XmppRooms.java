package io.tributary.connectors.xmpp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPConnection;
import org.jivesoftware.smack.XMPPException;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import org.jxmpp.stringprep.XmppStringprepException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rooms to be in; what goes wrong with one is tried again, and stops no other. */
final class XmppRooms {

    private static final Logger LOG = LoggerFactory.getLogger(XmppRooms.class);

    /** What is done to a room. */
    private interface Step {
        void on(XmppRoom room) throws InterruptedException, SmackException, XMPPException;
    }

    private final List<XmppRoom> rooms = new ArrayList<>();

    /**
     * @param archives of the room that is named; null if they are not to be read
     */
    XmppRooms(
            List<String> names, String nickname, Function<String, @Nullable XmppArchive> archives) {
        for (String name : names) {
            try {
                EntityBareJid room = JidCreate.entityBareFrom(name);
                rooms.add(
                        new XmppRoom(
                                room,
                                Resourcepart.from(nickname),
                                archives.apply(room.toString())));
            } catch (XmppStringprepException e) {
                LOG.warn("{} names no room: correct the option 'rooms'", name);
            }
        }
    }

    /** Enters those that it is not in: at first all, later those that it was turned out of. */
    void enter(XMPPConnection connection) throws InterruptedException {
        each("cannot be entered", room -> room.enter(connection));
    }

    /** Finds out whether it is in them still, and keeps how far all was taken. */
    void isStillIn(XMPPConnection connection) throws InterruptedException {
        each("does not tell whether the hub is in it", room -> room.isStillIn(connection));
    }

    private void each(String trouble, Step step) throws InterruptedException {
        for (XmppRoom room : rooms) {
            try {
                step.on(room);
            } catch (XMPPException | SmackException e) {
                LOG.warn("the room {} {}, which is tried again: {}", room, trouble, why(e));
            }
        }
    }

    private static String why(Exception e) {
        return e instanceof XMPPException.XMPPErrorException refused
                ? refused.getStanzaError().getCondition().toString()
                : e.getClass().getSimpleName();
    }
}
