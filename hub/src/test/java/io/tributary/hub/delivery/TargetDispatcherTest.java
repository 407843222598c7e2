package io.tributary.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.routes.delivery.DeliveryTarget;
import io.tributary.routes.delivery.DeliveryTargets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TargetDispatcherTest {

    @RegisterExtension static final TestBroker BROKER = new TestBroker();

    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final DeliveryTarget neverServed = new DeliveryTargets().target("shipped/sample");

    @Test
    void nothingIsOwedToTheTargetOfARouteThatWasNeverStarted() {
        dispatcher(false).run();

        assertThat(outbox.registered()).isEmpty();
    }

    @Test
    void historyIsOwedAtOnceToATargetThatTheSettingsName() {
        TargetDispatcher dispatcher = dispatcher(true);
        dispatcher.run();
        dispatcher.run();

        assertThat(outbox.registered()).containsExactly("shipped/sample");
    }

    private TargetDispatcher dispatcher(boolean expected) {
        return new TargetDispatcher(
                neverServed,
                new DeliverySettings(Map.of(), DeliveryWorld.SETTINGS).target("shipped/sample"),
                outbox,
                new WorkOrders(BROKER.connections(), "shipped/sample"),
                expected);
    }
}
