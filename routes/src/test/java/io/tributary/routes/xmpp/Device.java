package io.tributary.routes.xmpp;

import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.MessageBuilder;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smackx.muc.MultiUserChat;
import org.jivesoftware.smackx.muc.MultiUserChatManager;
import org.jivesoftware.smackx.ping.PingManager;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;

/** What somebody chats with. */
final class Device implements AutoCloseable {

    private final XMPPTCPConnection connection;

    Device(Prosody server, String user, String domain) throws Exception {
        connection =
                new XMPPTCPConnection(
                        XMPPTCPConnectionConfiguration.builder()
                                .setHost("127.0.0.1")
                                .setPort(server.port())
                                .setXmppDomain(domain)
                                .setUsernameAndPassword(user, Prosody.PASSWORD)
                                .setResource("phone")
                                .setSecurityMode(SecurityMode.disabled)
                                .build());
        connection.setReplyTimeout(30_000);
        connection.connect();
        connection.login();
    }

    void say(String to, String id, String words) throws Exception {
        Message message =
                MessageBuilder.buildMessage(id)
                        .to(JidCreate.from(to))
                        .ofType(Message.Type.chat)
                        .setBody(words)
                        .build();
        connection.sendStanza(message);
    }

    /** Enters the room, which is made if it is not there. */
    void sayInRoom(String room, String nickname, String words) throws Exception {
        MultiUserChat chat =
                MultiUserChatManager.getInstanceFor(connection)
                        .getMultiUserChat(JidCreate.entityBareFrom(room));
        if (!chat.isJoined()) {
            MultiUserChat.MucCreateConfigFormHandle made =
                    chat.createOrJoin(Resourcepart.from(nickname));
            if (made != null) {
                made.makeInstant();
            }
        }
        chat.sendMessage(words);
    }

    /** Returns once the server has read all that was said before. */
    void ping() throws Exception {
        PingManager.getInstanceFor(connection).pingMyServer();
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
