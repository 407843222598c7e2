package io.tributary.connectors.asteriskari;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/** Reads events of Asterisk's REST interface (ARI) as the bytes that they are. */
@Component("asterisk-ari")
public final class AsteriskAriComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
            throws Exception {
        int colon = remaining.lastIndexOf(':');
        String port = remaining.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "asterisk-ari: write host and port, for example asterisk-ari:pbx.example:8089");
        }
        AsteriskAriEndpoint endpoint = new AsteriskAriEndpoint(uri, this);
        endpoint.setHost(remaining.substring(0, colon));
        endpoint.setPort(Integer.parseInt(port));
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
