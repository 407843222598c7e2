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
                            new TargetState(DeliveryWorld.TARGET, "salesforce", "running", null));

            world.salesforce.faults().always(SalesforceFault.REQUEST_LIMIT);
            CustomerView ana = Histories.customer(1);
            world.owe(ana, Histories.interaction(ana, 1, "hello"));
            await().until(() -> states.all().get(0).state().equals("paused"));

            world.salesforce.faults().none();
            world.awaitDelivered(1);
            await().until(() -> states.all().get(0).state().equals("running"));

            world.camel().getRouteController().stopRoute("salesforce-deliver");
            assertThat(states.all().get(0).state()).isEqualTo("stopped");
        }
    }
}
