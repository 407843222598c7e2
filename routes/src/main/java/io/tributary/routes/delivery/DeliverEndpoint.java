package io.tributary.routes.delivery;

import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/**
 * {@code hub:deliver?target=…}: gives a route what is owed to a target. The body is one {@link
 * io.tributary.history.delivery.CustomerDelivery}; at its end the route must leave a list of {@link
 * io.tributary.history.delivery.DeliveryResult} in the body, or throw.
 *
 * <p>Needs one {@link DeliveryTargets}, one {@link DeliveryQueue} and one {@link
 * io.tributary.history.delivery.Outbox} in the registry.
 */
public final class DeliverEndpoint extends DefaultEndpoint {

    private final DeliverSettings settings;

    public DeliverEndpoint(String uri, Component component, DeliverSettings settings) {
        super(uri, component);
        this.settings = settings;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("hub:deliver can only be the 'from' of a route");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        Consumer consumer = new DeliverConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    DeliverSettings settings() {
        return settings;
    }
}
