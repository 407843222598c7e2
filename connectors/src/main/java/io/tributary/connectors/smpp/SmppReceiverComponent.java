package io.tributary.connectors.smpp;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/**
 * Receives the messages of an SMSC over SMPP, and tells it that one is taken only when the route
 * has taken it.
 *
 * <p>Camel's own component answers 0 to a message that it cannot make an exchange of, and an
 * unknown error, which many an SMSC takes for final, to one that the route cannot take now; it
 * waits within its start for an SMSC that refuses the bind, does not bind again once its route was
 * stopped and started, and decodes the octets that a mapping has to see.
 */
@Component("smpp-receiver")
public final class SmppReceiverComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
            throws Exception {
        int colon = remaining.lastIndexOf(':');
        String port = remaining.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "smpp-receiver: write host and port, for example smpp-receiver:smsc.example:2775");
        }
        SmppReceiverEndpoint endpoint = new SmppReceiverEndpoint(uri, this);
        endpoint.setHost(remaining.substring(0, colon));
        endpoint.setPort(Integer.parseInt(port));
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
