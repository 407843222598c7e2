package io.tributary.routes.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.routes.TestHub;
import io.tributary.routes.files.RouteSource.State;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.component.kamelet.KameletComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteSourcesTest {

    private final TestHub hub = new TestHub();
    private final RouteSources sources = new RouteSources(hub.context);
    private @TempDir Path directory;

    @BeforeEach
    void supervise() {
        RouteSupervision.install(hub.context);
        hub.context.getRouteController().supervising().setBackOffDelay(50);
        hub.context
                .getComponent("kamelet", KameletComponent.class)
                .setLocation("classpath:sample/kamelets");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void namesTheSourceOfTheStepOrElseOfTheWebhook() throws Exception {
        write("a-receive", "hub:webhook", "source: shop/door, check: header", "source: shop/step");
        write("b-receive", "kamelet:sample-webhook-source", "source: shop/b, secret: x", "");
        load();

        assertThat(sources.all())
                .containsExactlyInAnyOrder(
                        new RouteSource("shop/step", "shop", "a-receive", State.RUNNING),
                        new RouteSource("shop/b", "shop", "b-receive", State.RUNNING));
    }

    @Test
    void findsTheStepInsideOfAnother() throws Exception {
        Files.writeString(
                directory.resolve("a-receive.camel.yaml"),
                """
                - route:
                    id: a-receive
                    from:
                      uri: direct:a
                      steps:
                        - choice:
                            when:
                              - simple: "${body} != null"
                                steps:
                                  - split:
                                      simple: "${body}"
                                      steps:
                                        - to: "hub:accept?mapping=shop&source=shop/inner"
                """);
        load();

        assertThat(sources.all()).extracting(RouteSource::source).containsExactly("shop/inner");
    }

    @Test
    void leavesOutWhatIsSwitchedOffUntilItRan() throws Exception {
        hub.context
                .getPropertiesComponent()
                .addInitialProperty("tributary.sample.enabled", "false");
        Path sample = Path.of(getClass().getResource("/sample/camel").toURI());
        Files.copy(
                sample.resolve("sample-receive.camel.yaml"),
                directory.resolve("sample-receive.camel.yaml"));
        load();

        assertThat(sources.all()).isEmpty();
        hub.context.getRouteController().startRoute("sample-receive");
        assertThat(sources.all()).extracting(RouteSource::state).containsExactly(State.RUNNING);
        hub.context.getRouteController().stopRoute("sample-receive");
        assertThat(sources.all()).extracting(RouteSource::state).containsExactly(State.STOPPED);
    }

    @Test
    void tellsARouteThatIsTriedAgainFromOneThatWasStopped() throws Exception {
        write("a-receive", "hub:webhook", "source: shop/same, check: header", "source: a");
        write("b-receive", "hub:webhook", "source: shop/same, check: header", "source: b");
        load();

        assertThat(stateOf("a")).isEqualTo(State.RUNNING);
        assertThat(stateOf("b")).isEqualTo(State.FAILED);
        hub.context.getRouteController().stopRoute("a-receive");
        await().until(() -> stateOf("b") == State.RUNNING);
        assertThat(stateOf("a")).isEqualTo(State.STOPPED);
    }

    @Test
    void tellsThatPollsFail() throws Exception {
        Path missing = directory.resolve("missing");
        write(
                "a-receive",
                "file:" + missing,
                "autoCreate: false, directoryMustExist: true, initialDelay: 0, delay: 50, startingDirectoryMustExist:"
                        + " false",
                "source: shop/files");
        load();

        await().until(() -> stateOf("shop/files") == State.FAILED);
        Files.createDirectory(missing);
        await().until(() -> stateOf("shop/files") == State.RUNNING);
    }

    private State stateOf(String source) {
        return sources.all().stream()
                .filter(one -> one.source().equals(source))
                .map(RouteSource::state)
                .findFirst()
                .orElseThrow();
    }

    private void load() {
        hub.context.start();
        assertThat(new RouteFiles(hub.context, "classpath:sample/none/*", directory).load())
                .extracting(RouteFile::error)
                .containsOnlyNulls();
    }

    private void write(String id, String from, String parameters, String accept) throws Exception {
        Files.writeString(
                directory.resolve(id + ".camel.yaml"),
                """
                - route:
                    id: %s
                    from:
                      uri: "%s"
                      parameters: {%s}
                      steps:
                        - to:
                            uri: hub:accept
                            parameters: {mapping: shop, %s}
                """
                        .formatted(id, from, parameters, accept));
    }
}
