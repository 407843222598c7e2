package io.tributary.connectors.xmpp;

import java.util.function.Consumer;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;

/**
 * A connection that reads nothing more until a message is taken. Smack tells the server how many it
 * has handled (XEP-0198) when the server asks, which it reads after the message: so no message is
 * told of that was not taken. The stream is never resumed, because Smack counts a message that was
 * not taken too; the server gives it out again when the next stream begins.
 */
final class TakingConnection extends XMPPTCPConnection {

    static {
        StanzaParsers.use();
    }

    private final Consumer<String> taker;

    /**
     * @param taker returns once a message is taken, and throws if it never will be
     */
    TakingConnection(XMPPTCPConnectionConfiguration configuration, Consumer<String> taker) {
        super(configuration);
        this.taker = taker;
        setUseStreamManagement(true);
        setUseStreamManagementResumption(false);
        // The hub shows what Smack cannot read, as it does what it cannot map.
        setParsingExceptionCallback(
                unreadable -> taker.accept(String.valueOf(unreadable.getContent())));
    }

    @Override
    protected void processStanza(Stanza stanza) throws InterruptedException {
        if (stanza instanceof Message) {
            taker.accept(stanza.toXML().toString());
        }
        super.processStanza(stanza);
    }
}
