package io.tributary.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.history.query.CustomerView;
import io.tributary.hub.api.TargetState;
import io.tributary.hub.standin.SalesforceFault;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // a test may be interrupted while it closes
class RouteTargetStatesTest {

    @Test
    void tellsRunningFromPausedAndStopped() throws Exception {
        try (DeliveryWorld world = DeliveryWorld.start()) {
            RouteTargetStates states = new RouteTargetStates(world.targets());
            assertThat(states.all())
                    .containsExactly(
                            new TargetState(
                                    DeliveryWorld.TARGET,
                                    "salesforce",
                                    "running",
                                    null,
                                    null,
                                    null));

            world.salesforce.faults().always(SalesforceFault.REQUEST_LIMIT);
            CustomerView ana = Histories.customer(1);
            world.owe(ana, Histories.interaction(ana, 1, "hello"));
            await().until(() -> states.all().get(0).state().equals("paused"));
            assertThat(states.all().get(0).pausedUntil()).isNotNull();
            assertThat(states.all().get(0).pausedFor()).contains("REQUEST_LIMIT_EXCEEDED");

            world.salesforce.faults().none();
            world.awaitDelivered(1);
            await().until(() -> states.all().get(0).state().equals("running"));
            assertThat(states.all().get(0).pausedUntil()).isNull();
            assertThat(states.all().get(0).pausedFor()).isNull();

            world.camel().getRouteController().stopRoute("salesforce-deliver");
            assertThat(states.all().get(0).state()).isEqualTo("stopped");
        }
    }
}
