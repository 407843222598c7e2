package io.tributary.connectors.asteriskami;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/**
 * Reads events of Asterisk's manager interface (AMI) as the bytes that they are.
 *
 * <p>Camel's own component gives objects instead, must reach the PBX when the hub starts, and loses
 * what a route cannot take at once.
 */
@Component("asterisk-ami")
public final class AsteriskAmiComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
            throws Exception {
        int colon = remaining.lastIndexOf(':');
        String port = remaining.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "asterisk-ami: write host and port, for example asterisk-ami:pbx.example:5038");
        }
        AsteriskAmiEndpoint endpoint = new AsteriskAmiEndpoint(uri, this);
        endpoint.setHost(remaining.substring(0, colon));
        endpoint.setPort(Integer.parseInt(port));
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
