package io.tributary.routes.webhook;

import io.tributary.connectors.webhook.WebhookCheck;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.DefaultEndpoint;

/**
 * {@code hub:webhook?source=…&check=…}: gives a route what the platform of one source sends to the
 * webhook door, after the check has found it genuine. The body is the {@code byte[]} as received;
 * nothing of the request becomes a header but what {@code HubHeaders} names.
 *
 * <p>Needs one {@link WebhookRegistry} in the registry.
 */
public final class WebhookEndpoint extends DefaultEndpoint implements MultipleConsumersSupport {

    private final WebhookSettings settings;

    public WebhookEndpoint(String uri, Component component, WebhookSettings settings) {
        super(uri, component);
        this.settings = settings;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        WebhookRegistry registry =
                CamelContextHelper.findSingleByType(getCamelContext(), WebhookRegistry.class);
        if (registry == null) {
            throw new IllegalStateException(
                    "hub:webhook needs exactly one bean of type "
                            + WebhookRegistry.class.getName()
                            + " in the registry");
        }
        WebhookCheck check = registry.check(settings.check());
        WebhookConsumer consumer = new WebhookConsumer(this, processor, registry, settings, check);
        configureConsumer(consumer);
        return consumer;
    }

    /** Names the source as {@code /webhooks/} has it. */
    public String source() {
        return settings.source();
    }

    /** So that the registry refuses a second consumer with a message that tells what to do. */
    @Override
    public boolean isMultipleConsumersSupported() {
        return true;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException(
                "hub:webhook is where events come from: use it with 'from', and hub:accept with"
                        + " 'to'");
    }
}
