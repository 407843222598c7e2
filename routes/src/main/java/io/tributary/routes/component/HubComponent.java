package io.tributary.routes.component;

import io.tributary.routes.accept.AcceptEndpoint;
import io.tributary.routes.accept.AcceptSettings;
import io.tributary.routes.delivery.DeliverEndpoint;
import io.tributary.routes.delivery.DeliverSettings;
import io.tributary.routes.webhook.WebhookEndpoint;
import io.tributary.routes.webhook.WebhookSettings;
import java.util.Map;
import java.util.TreeSet;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;

/**
 * What routes speak with the hub: {@code hub:webhook}, {@code hub:accept} and {@code hub:deliver}.
 */
@Component("hub")
public final class HubComponent extends DefaultComponent {

    static {
        // Secrets of checks never show in the log, wherever Camel writes an endpoint's address.
        URISupport.addSanitizeKeywords(String.join(",", HubEndpointUriFactory.SECRETS));
    }

    @Override
    protected Endpoint createEndpoint(
            String uri, String remaining, Map<String, Object> parameters) {
        parameters.replaceAll((name, value) -> Setting.valueOf(getCamelContext(), name, value));
        return switch (remaining) {
            case "accept" -> new AcceptEndpoint(uri, this, AcceptSettings.take(parameters));
            case "deliver" -> new DeliverEndpoint(uri, this, DeliverSettings.take(parameters));
            case "webhook" -> new WebhookEndpoint(uri, this, WebhookSettings.take(parameters));
            default ->
                    throw new IllegalArgumentException(
                            "hub:"
                                    + remaining
                                    + " is not known; known are hub:accept, hub:deliver and"
                                    + " hub:webhook");
        };
    }

    /** Values of options are what the route file says, without any decoding of plus or percent. */
    @Override
    public boolean useRawUri() {
        return true;
    }

    /** Camel's own message would show the values, and a misspelt option may hold a secret. */
    @Override
    protected void validateParameters(
            String uri, @Nullable Map<String, Object> parameters, @Nullable String optionPrefix) {
        if (parameters != null && !parameters.isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown options "
                            + new TreeSet<>(parameters.keySet())
                            + ": correct or remove them");
        }
    }
}
