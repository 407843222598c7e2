package io.tributary.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.intake.Acceptance;
import io.tributary.hub.api.SourceState;
import io.tributary.mappings.Mappings;
import io.tributary.mappings.twilio.TwilioVoiceMapping;
import io.tributary.routes.files.RouteSources;
import io.tributary.routes.files.RouteSupervision;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class RouteSourceStatesTest {

    private final Mappings mappings = new Mappings(List.of(new TwilioVoiceMapping()));

    @Test
    void namesPlatformAndTheWorstStateOfASourceWithSeveralRoutes() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("acceptance", (Acceptance) events -> {});
            camel.getRegistry().bind("mappings", mappings);
            RouteSupervision.install(camel);
            camel.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            String accept = "hub:accept?mapping=twilio-voice&source=";
                            from("direct:one").routeId("one").to(accept + "twilio/main");
                            from("direct:two").routeId("two").to(accept + "twilio/main");
                            from("direct:three").routeId("three").to(accept + "twilio/eu");
                        }
                    });
            camel.start();
            camel.getRouteController().stopRoute("two");

            assertThat(new RouteSourceStates(new RouteSources(camel), mappings).all())
                    .containsExactly(
                            new SourceState("twilio/eu", "twilio", "running", null),
                            new SourceState("twilio/main", "twilio", "stopped", null));
        }
    }
}
