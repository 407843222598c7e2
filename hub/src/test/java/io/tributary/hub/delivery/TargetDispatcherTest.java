package io.tributary.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.query.CustomerView;
import io.tributary.hub.broker.TestBroker;
import io.tributary.routes.delivery.DeliveryPolicy;
import io.tributary.routes.delivery.DeliveryTarget;
import io.tributary.routes.delivery.DeliveryTargets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
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

    @Test
    @SuppressWarnings("try") // closing the world may be interrupted
    void aFastTargetIsNotKeptWaitingByAQueueThatWasFullAMomentAgo() throws Exception {
        TargetSettings quick = DeliveryWorld.QUICK;
        TargetSettings oneAtATime =
                new TargetSettings(
                        quick.terms(),
                        1,
                        quick.interactions(),
                        1,
                        quick.lease(),
                        Duration.ofSeconds(5),
                        quick.maxAttempts(),
                        quick.retryDelay(),
                        quick.maxRetryDelay(),
                        quick.pauseAfter(),
                        quick.pause(),
                        quick.maxPause(),
                        quick.maxToldPause(),
                        quick.callReserve());
        try (DeliveryWorld world = DeliveryWorld.start(oneAtATime, new Properties())) {
            for (int n = 1; n <= 30; n++) {
                CustomerView customer = Histories.customer(n);
                world.owe(customer, Histories.interaction(customer, n, "Hello?"));
            }
            // by turns of five seconds it would take two and a half minutes
            world.awaitDelivered(30);
        }
    }

    private TargetDispatcher dispatcher(boolean expected) {
        return new TargetDispatcher(
                neverServed,
                DeliveryWorld.QUICK,
                outbox,
                new NoBackfills(),
                new WorkOrders(BROKER.connections(), TARGET),
                expected);
    }
}
