package io.tributary.routes.webhook;

import static io.tributary.routes.TestHub.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.routes.TestHub;
import io.tributary.routes.files.RouteSupervision;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.component.kamelet.KameletComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A webhook source in a Kamelet, as routes use it. */
class WebhookKameletRouteTest {

    private final TestHub hub = new TestHub();

    @BeforeEach
    void useTheSample() {
        KameletComponent kamelets = hub.context.getComponent("kamelet", KameletComponent.class);
        kamelets.setLocation("classpath:sample/kamelets");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void bringsWhatThePlatformSendsToTheHub() throws Exception {
        load();

        assertThat(hub.post("sample/main", bytes("{}")).status()).isEqualTo(200);
        assertThat(hub.accepted).hasSize(1);
        assertThat(hub.accepted.get(0).settings()).isEmpty();
    }

    @Test
    void handsSecretsOnAsTheyAre() throws Exception {
        hub.context
                .getPropertiesComponent()
                .addInitialProperty("tributary.sample.secret", "a+b&c%41=d");
        load();

        hub.post("sample/main", bytes("{}"));

        assertThat(hub.checkSettings.get(0)).isEqualTo(Map.of("secret", "a+b&c%41=d"));
    }

    @Test
    void hasNoDoorWhileItsRouteIsSwitchedOff() throws Exception {
        hub.context
                .getPropertiesComponent()
                .addInitialProperty("tributary.sample.enabled", "false");
        RouteSupervision.install(hub.context);
        load();

        assertThat(hub.post("sample/main", bytes("{}")).status()).isIn(404, 503);
        System.out.println(
                "STATUS "
                        + hub.routeIds()
                        + hub.context.getRoutes().stream()
                                .map(
                                        r ->
                                                r.getRouteId()
                                                        + hub.context
                                                                .getRouteController()
                                                                .getRouteStatus(r.getRouteId()))
                                .toList());
    }

    private void load() throws Exception {
        try (InputStream in =
                getClass().getResourceAsStream("/sample/camel/sample-receive.camel.yaml")) {
            hub.route(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
