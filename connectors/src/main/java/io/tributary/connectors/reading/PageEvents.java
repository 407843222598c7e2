package io.tributary.connectors.reading;

import io.tributary.history.failure.PermanentFailure;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultMessage;

/**
 * Makes of an {@link ApiPage} the events that {@code hub:accept} takes: the bytes of the items, and
 * nothing else that came with them. They get the hash of their bytes as id, so that an item that
 * has not changed is the same event whenever it is read.
 */
public final class PageEvents implements Processor {

    static final String CONTENT_TYPE = "tributary-content-type";
    static final String HEADERS = "tributary-headers";

    /**
     * Changes the exchange's message as said above.
     *
     * @throws PermanentFailure if the body is no page
     */
    @Override
    public void process(Exchange exchange) {
        if (!(exchange.getIn().getBody() instanceof ApiPage page)) {
            throw new PermanentFailure("expected a page: use this behind api-pages", null);
        }
        DefaultMessage events = new DefaultMessage(exchange.getContext());
        events.setBody(page.items());
        events.setHeader(CONTENT_TYPE, "application/json");
        events.setHeader(HEADERS, page.headers());
        exchange.setIn(events);
    }
}
