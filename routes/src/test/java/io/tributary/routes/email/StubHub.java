package io.tributary.routes.email;

import io.tributary.history.failure.TransientFailure;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** In the place of the hub's own component: takes what {@code hub:accept} is given, or refuses. */
final class StubHub extends DefaultComponent {

    /** What came, with the headers it came with. */
    record Taken(byte[] body, Map<String, Object> headers) {}

    final List<Taken> taken = new CopyOnWriteArrayList<>();
    final AtomicInteger refused = new AtomicInteger();
    volatile Predicate<byte[]> refuses = body -> false;
    volatile Map<String, Object> options = Map.of();

    @Override
    protected Endpoint createEndpoint(String uri, String rest, Map<String, Object> parameters) {
        options = Map.copyOf(parameters);
        parameters.clear();
        return new StubEndpoint(uri, this);
    }

    private void take(Exchange exchange) {
        byte[] body = exchange.getMessage().getBody(byte[].class);
        if (refuses.test(body)) {
            refused.incrementAndGet();
            throw new TransientFailure("the broker is away", null);
        }
        taken.add(new Taken(body, Map.copyOf(exchange.getMessage().getHeaders())));
    }

    private static final class StubEndpoint extends DefaultEndpoint {
        private final StubHub hub;

        StubEndpoint(String uri, StubHub hub) {
            super(uri, (Component) hub);
            this.hub = hub;
        }

        @Override
        public Producer createProducer() {
            return new DefaultProducer(this) {
                @Override
                public void process(Exchange exchange) {
                    hub.take(exchange);
                }
            };
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            throw new UnsupportedOperationException();
        }
    }
}
