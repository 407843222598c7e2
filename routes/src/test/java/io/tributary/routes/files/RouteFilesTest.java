package io.tributary.routes.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tributary.routes.TestHub;
import io.tributary.routes.files.RouteFile.Origin;
import io.tributary.routes.files.RouteFile.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteFilesTest {

    private final TestHub hub = new TestHub();
    private @TempDir Path packaged;
    private @TempDir Path directory;

    @BeforeEach
    void prepare() {
        RouteSupervision.install(hub.context);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void loadsPackagedFilesAndThoseOfTheDirectory() throws IOException {
        write(packaged, "one-receive", route("one-receive", "shop/one"));
        write(directory, "two-receive", route("two-receive", "shop/two"));

        List<RouteFile> files = load();

        assertThat(files)
                .extracting(RouteFile::name, RouteFile::origin, RouteFile::state, RouteFile::error)
                .containsExactly(
                        tuple("one-receive", Origin.PACKAGED, State.LOADED, null),
                        tuple("two-receive", Origin.DIRECTORY, State.LOADED, null));
        assertThat(hub.post("shop/one", TestHub.bytes("{}")).status()).isEqualTo(200);
        assertThat(hub.post("shop/two", TestHub.bytes("{}")).status()).isEqualTo(200);
    }

    @Test
    void leavesPackagedFilesAloneThatAreSwitchedOff() throws IOException {
        String off =
                route("one-receive", "shop/one").replace("from:", "autoStartup: %s\n    from:");
        write(packaged, "one-receive", off.formatted("\"{{tributary.one.enabled:false}}\""));
        write(
                packaged,
                "two-receive",
                off.replace("one-", "two-").formatted("\"{{two.enabled:true}}\""));
        write(packaged, "three-receive", off.replace("one-", "three-").formatted("false"));
        write(directory, "four-receive", off.replace("one-", "four-").formatted("false"));

        List<RouteFile> files = load();

        assertThat(files)
                .extracting(RouteFile::name, RouteFile::state, RouteFile::error)
                .containsExactly(
                        tuple("four-receive", State.LOADED, null),
                        tuple("one-receive", State.OFF, null),
                        tuple("three-receive", State.OFF, null),
                        tuple("two-receive", State.LOADED, null));
        assertThat(hub.context.getRoute("one-receive")).isNull();
    }

    @Test
    void aFileOfTheDirectoryTakesThePlaceOfOneThatIsSwitchedOff() throws IOException {
        String off =
                route("one-receive", "shop/one").replace("from:", "autoStartup: false\n    from:");
        write(packaged, "one-receive", off);
        hub.context.start();
        RouteFiles files = files(directory);
        files.load();

        write(directory, "one-receive", "- nonsense");
        files.refresh();
        files.refresh();
        assertThat(files.files()).extracting(RouteFile::state).containsExactly(State.FAILED);

        write(directory, "one-receive", route("one-receive", "shop/one"));
        files.refresh();
        files.refresh();
        assertThat(files.files()).extracting(RouteFile::state).containsExactly(State.LOADED);
        assertThat(hub.post("shop/one", TestHub.bytes("{}")).status()).isEqualTo(200);

        Files.delete(directory.resolve("one-receive.camel.yaml"));
        files.refresh();
        files.refresh();
        assertThat(files.files()).extracting(RouteFile::state).containsExactly(State.OFF);
        assertThat(hub.context.getRoute("one-receive")).isNull();
    }

    @Test
    void aFileOfTheDirectoryWinsOverThePackagedOne() throws IOException {
        write(packaged, "one-receive", route("one-receive", "shop/packaged"));
        write(directory, "one-receive", route("one-receive", "shop/admin"));

        RouteFile file = load().get(0);

        assertThat(file.origin()).isEqualTo(Origin.DIRECTORY);
        assertThat(file.yaml()).contains("shop/admin");
        assertThat(hub.post("shop/admin", TestHub.bytes("{}")).status()).isEqualTo(200);
        assertThat(hub.post("shop/packaged", TestHub.bytes("{}")).status()).isEqualTo(404);
    }

    @Test
    void brokenFilesStopNoOther() throws IOException {
        write(directory, "a-syntax", "- route:\n    id: a\n   from: [");
        write(directory, "b-step", route("b-step", "shop/b").replace("- to:", "- tto:"));
        write(directory, "c-option", route("c-option", "shop/c").replace("mapping:", "maping:"));
        write(directory, "d-check", route("d-check", "shop/d").replace("header", "heade"));
        write(
                directory,
                "e-component",
                route("e-component", "shop/e").replace("hub:acc", "hab:acc"));
        write(directory, "f-empty", "");
        Files.write(directory.resolve("g-binary.camel.yaml"), new byte[] {(byte) 0xC3, 0x28});
        write(directory, "h-kamelet", "- from: {uri: 'kamelet:none', steps: [{log: x}]}");
        write(directory, "z-receive", route("z-receive", "shop/z"));

        List<RouteFile> files = load();

        assertThat(files)
                .filteredOn(file -> file.state() == State.LOADED)
                .extracting(RouteFile::name)
                .containsExactly("z-receive");
        assertThat(errors(files).get("a-syntax")).contains("line 3");
        assertThat(errors(files).get("b-step")).contains("line 9", "tto");
        assertThat(errors(files).get("c-option")).contains("mapping");
        assertThat(errors(files).get("d-check")).contains("no check named 'heade'", "[header]");
        assertThat(errors(files).get("e-component")).contains("hab");
        assertThat(errors(files).get("g-binary")).contains("UTF-8");
        assertThat(errors(files).get("h-kamelet")).contains("none");
        assertThat(hub.routeIds()).containsExactly("z-receive");
        assertThat(hub.post("shop/z", TestHub.bytes("{}")).status()).isEqualTo(200);
    }

    @Test
    void tellsAnUnknownOptionByItsNameNeverItsValue() throws IOException {
        write(
                directory,
                "one-receive",
                route("one-receive", "shop/one").replace("check:", "secrte: hush\n        check:"));

        RouteFile file = load().get(0);

        assertThat(file.error()).contains("secrte").doesNotContain("hush");
    }

    @Test
    void aFileCannotTakeTheRouteOfAnother() throws IOException {
        write(directory, "a-receive", route("same", "shop/a"));
        write(directory, "b-receive", route("same", "shop/b"));

        List<RouteFile> files = load();

        assertThat(files).extracting(RouteFile::state).containsExactly(State.LOADED, State.FAILED);
        assertThat(files.get(1).error()).contains("same");
        assertThat(hub.post("shop/a", TestHub.bytes("{}")).status()).isEqualTo(200);
        assertThat(hub.post("shop/b", TestHub.bytes("{}")).status()).isEqualTo(404);
    }

    @Test
    void aRouteThatCannotStartIsTriedAgainAndStopsNothing() throws Exception {
        write(directory, "a-receive", route("a-receive", "shop/same"));
        write(directory, "b-receive", route("b-receive", "shop/same"));
        hub.context.getRouteController().supervising().setBackOffDelay(50);

        List<RouteFile> files = load();

        assertThat(files).extracting(RouteFile::state).containsOnly(State.LOADED);
        assertThat(status("b-receive")).isNotEqualTo(ServiceStatus.Started);
        hub.context.getRouteController().stopRoute("a-receive");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> status("b-receive") == ServiceStatus.Started);
        assertThat(hub.post("shop/same", TestHub.bytes("{}")).status()).isEqualTo(200);
    }

    @Test
    void aMissingDirectoryHasNoFiles() {
        hub.context.start();

        assertThat(files(directory.resolve("none")).load()).isEmpty();
    }

    @Test
    void wantsAStartedContext() {
        assertThatThrownBy(() -> files(directory).load())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("start the Camel context");
    }

    private List<RouteFile> load() {
        hub.context.start();
        return files(directory).load();
    }

    private RouteFiles files(Path admins) {
        return new RouteFiles(hub.context, "file:" + packaged + "/*.camel.yaml", admins);
    }

    private ServiceStatus status(String route) {
        return hub.context.getRouteController().getRouteStatus(route);
    }

    private static Map<String, String> errors(List<RouteFile> files) {
        return files.stream()
                .filter(file -> file.error() != null)
                .collect(Collectors.toMap(RouteFile::name, RouteFile::error));
    }

    private static void write(Path folder, String name, String yaml) throws IOException {
        Files.writeString(folder.resolve(name + ".camel.yaml"), yaml);
    }

    private static String route(String id, String source) {
        return """
                - route:
                    id: %s
                    from:
                      uri: hub:webhook
                      parameters:
                        source: %s
                        check: header
                      steps:
                        - to:
                            uri: hub:accept
                            parameters:
                              mapping: shop
                """
                .formatted(id, source);
    }
}
