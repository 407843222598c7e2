package io.tributary.routes.accept;

import io.tributary.history.intake.Acceptance;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.Mappings;
import java.time.Clock;
import java.util.List;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.DefaultEndpoint;

/**
 * {@code hub:accept?mapping=…}: takes the untouched body, a {@code byte[]} or a list of them, and
 * returns only when it is durable. A list becomes durable as a whole or not at all.
 *
 * <p>Needs one {@link Acceptance} and one {@link Mappings} in the registry; without them, or with a
 * mapping that nobody knows, the route is refused.
 */
public final class AcceptEndpoint extends DefaultEndpoint {

    private final AcceptSettings settings;

    public AcceptEndpoint(String uri, Component component, AcceptSettings settings) {
        super(uri, component);
        this.settings = settings;
    }

    @Override
    public Producer createProducer() {
        checkMapping();
        return new AcceptProducer(
                this, bean(Acceptance.class), new RawEvents(settings, Clock.systemUTC()));
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException(
                "hub:accept is where events go: use it with 'to', and for example hub:webhook with"
                        + " 'from'");
    }

    public AcceptSettings settings() {
        return settings;
    }

    private void checkMapping() {
        List<String> known =
                bean(Mappings.class).all().stream().map(Mapping::name).sorted().toList();
        if (!known.contains(settings.mapping())) {
            throw new IllegalArgumentException(
                    "hub:accept option mapping: there is no mapping named '"
                            + settings.mapping()
                            + "'; known are "
                            + known);
        }
    }

    private <T> T bean(Class<T> type) {
        T bean = CamelContextHelper.findSingleByType(getCamelContext(), type);
        if (bean == null) {
            throw new IllegalStateException(
                    "hub:accept needs exactly one bean of type "
                            + type.getName()
                            + " in the registry");
        }
        return bean;
    }
}
