package io.tributary.connectors.xmpp;

import java.io.IOException;
import java.net.InetAddress;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import org.jxmpp.stringprep.XmppStringprepException;

/**
 * How an account is reached. Over TLS the server's certificate must be one that the Java platform
 * trusts, and of the account's domain (RFC 6120, 13.7.2), which Smack checks.
 *
 * @param timeout milliseconds, for the connection and for each answer
 */
record XmppLine(
        String host,
        int port,
        String account,
        String password,
        boolean secure,
        String resource,
        int timeout) {

    /**
     * @throws IllegalArgumentException if the account is none, or would give its password away
     */
    XMPPTCPConnectionConfiguration configuration() {
        try {
            if (!secure && !InetAddress.getByName(host).isLoopbackAddress()) {
                throw new IllegalArgumentException(
                        "xmpp-receiver: only a server on the same machine goes without TLS");
            }
            EntityBareJid jid = JidCreate.entityBareFrom(account);
            return XMPPTCPConnectionConfiguration.builder()
                    .setHost(host)
                    .setPort(port)
                    .setXmppDomain(jid.asDomainBareJid())
                    .setUsernameAndPassword(jid.getLocalpart().asUnescapedString(), password)
                    .setResource(Resourcepart.from(resource))
                    .setSecurityMode(secure ? SecurityMode.required : SecurityMode.disabled)
                    .setConnectTimeout(timeout)
                    .setSendPresence(false)
                    .build();
        } catch (XmppStringprepException e) {
            throw new IllegalArgumentException(
                    "xmpp-receiver: the option 'account' must be one, as in support@shop.example",
                    e);
        } catch (IOException e) {
            throw new IllegalArgumentException("xmpp-receiver: nobody knows the host", e);
        }
    }

    /** Without who it is, which may be a person. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
