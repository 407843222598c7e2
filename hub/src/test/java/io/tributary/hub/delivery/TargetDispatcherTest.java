package io.tributary.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.hub.broker.TestBroker;
import io.tributary.routes.delivery.DeliveryPolicy;
import io.tributary.routes.delivery.DeliveryTarget;
import io.tributary.routes.delivery.DeliveryTargets;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TargetDispatcherTest {

    @RegisterExtension static final TestBroker BROKER = new TestBroker();

    private static final String TARGET = "shipped/sample";

    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final DeliveryTarget neverServed =
            new DeliveryTargets(name -> DeliveryPolicy.DEFAULT, InstantSource.system())
                    .target(TARGET);

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

        assertThat(outbox.registered()).containsExactly(TARGET);
    }

    private TargetDispatcher dispatcher(boolean expected) {
        return new TargetDispatcher(
                neverServed,
                DeliveryWorld.QUICK,
                outbox,
                new WorkOrders(BROKER.connections(), TARGET),
                expected);
    }
}
