package io.tributary.routes.files;

import static io.tributary.routes.TestHub.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.routes.TestHub;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.ServiceStatus;
import org.apache.camel.component.kamelet.KameletComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A webhook source in a Kamelet, as routes use it. */
class KameletRouteTest {

    private final TestHub hub = new TestHub();

    @BeforeEach
    void useTheSample() {
        RouteSupervision.install(hub.context);
        hub.context.getRouteController().supervising().setBackOffDelay(50);
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
    void takesNoSecretForAnEmptyOne() throws Exception {
        load();

        hub.post("sample/main", bytes("{}"));

        assertThat(hub.checkSettings.get(0)).isEmpty();
    }

    @Test
    void hasNoDoorWhileItsRouteIsSwitchedOff() throws Exception {
        set("tributary.sample.enabled", "false");
        load();

        assertThat(hub.post("sample/main", bytes("{}")).status()).isEqualTo(404);

        hub.context.getRouteController().startRoute("sample-receive");
        assertThat(hub.post("sample/main", bytes("{}")).status()).isEqualTo(200);
    }

    @Test
    void closesItsDoorWithItsRoute() throws Exception {
        load();

        hub.context.getRouteController().stopRoute("sample-receive");
        assertThat(hub.post("sample/main", bytes("{}")).status()).isEqualTo(503);
        hub.context.getRouteController().startRoute("sample-receive");
        assertThat(hub.post("sample/main", bytes("{}")).status()).isEqualTo(200);
        hub.context.getRouteController().suspendRoute("sample-receive");
        assertThat(hub.post("sample/main", bytes("{}")).status()).isEqualTo(503);
        hub.context.getRouteController().resumeRoute("sample-receive");
        assertThat(hub.post("sample/main", bytes("{}")).status()).isEqualTo(200);
    }

    @Test
    void leavesNothingBehindWhenItsRouteIsRemoved() throws Exception {
        load();

        hub.context.getRouteController().stopRoute("sample-receive");
        hub.context.removeRoute("sample-receive");

        assertThat(hub.routeIds()).isEmpty();
    }

    @Test
    void startsWithItsRouteOnceItCan() throws Exception {
        hub.route(
                """
                - route:
                    id: other
                    from:
                      uri: hub:webhook
                      parameters: {source: sample/main, check: header, concurrency: 7}
                      steps:
                        - to: {uri: "hub:accept", parameters: {mapping: shop}}
                """);
        hub.context.getRouteController().startRoute("other");
        load();

        assertThat(status("sample-receive").isStarted()).isFalse();
        hub.context.getRouteController().stopRoute("other");
        await().atMost(Duration.ofSeconds(20)).until(() -> status("sample-receive").isStarted());
        assertThat(hub.post("sample/main", bytes("{}")).status()).isEqualTo(200);
        assertThat(hub.checkSettings).hasSize(1);
    }

    private ServiceStatus status(String route) {
        return hub.context.getRouteController().getRouteStatus(route);
    }

    private void set(String name, String value) {
        hub.context.getPropertiesComponent().addInitialProperty(name, value);
    }

    private void load() throws Exception {
        hub.context.start();
        Path folder = Path.of(getClass().getResource("/sample/camel").toURI());
        assertThat(new RouteFiles(hub.context, "classpath:sample/none/*", folder).load())
                .extracting(RouteFile::error)
                .containsOnlyNulls();
    }
}
