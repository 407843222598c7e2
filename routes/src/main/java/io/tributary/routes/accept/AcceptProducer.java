package io.tributary.routes.accept;

import io.tributary.history.intake.Acceptance;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/** Gives the exchange's events to the hub. */
final class AcceptProducer extends DefaultProducer {

    private final Acceptance acceptance;
    private final RawEvents rawEvents;

    AcceptProducer(AcceptEndpoint endpoint, Acceptance acceptance, RawEvents rawEvents) {
        super(endpoint);
        this.acceptance = acceptance;
        this.rawEvents = rawEvents;
    }

    @Override
    public void process(Exchange exchange) {
        acceptance.accept(rawEvents.of(exchange.getMessage()));
        Kept.mark(exchange);
    }
}
