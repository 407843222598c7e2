package io.tributary.connectors.salesforce;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/**
 * Receives the events of a topic of Salesforce, change data capture above all, and moves on only
 * once the route has taken them.
 *
 * <p>Beneath is Camel's own subscriber of the Pub/Sub API. It was chosen over the one of the
 * Streaming API because it asks for as many events as it can take, and waits with the next ones
 * while the route is at work; the other has to answer within seconds, or loses its session. What
 * Camel's subscriber leaves to its user is done here: it keeps no replay id, logs an event that the
 * route did not take and goes on behind it, has to log in within the start of the hub, and never
 * subscribes again after a stream that ended quietly.
 */
@Component("salesforce-events")
public final class SalesforceEventsComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
            throws Exception {
        String topic = remaining.startsWith("/") ? remaining : "/" + remaining;
        if (!topic.matches("/(data|event)/\\w{1,100}")) {
            throw new IllegalArgumentException(
                    "salesforce-events: write a topic, for example"
                            + " salesforce-events:data/ChangeEvents");
        }
        SalesforceEventsEndpoint endpoint = new SalesforceEventsEndpoint(uri, this);
        endpoint.setTopic(topic);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
