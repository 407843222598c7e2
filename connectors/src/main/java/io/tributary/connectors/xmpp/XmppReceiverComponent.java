package io.tributary.connectors.xmpp;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/**
 * Gets the messages of an account of XMPP, and tells its server that one is handled only when the
 * route has taken it.
 *
 * <p>Camel's own component is built on a Smack of 2018, hands on the words of a message alone, and
 * has each message acknowledged before the route sees it.
 */
@Component("xmpp-receiver")
public final class XmppReceiverComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
            throws Exception {
        int colon = remaining.lastIndexOf(':');
        String port = remaining.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "xmpp-receiver: write host and port, for example"
                            + " xmpp-receiver:chat.example:5222");
        }
        XmppReceiverEndpoint endpoint = new XmppReceiverEndpoint(uri, this);
        endpoint.setHost(remaining.substring(0, colon));
        endpoint.setPort(Integer.parseInt(port));
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
