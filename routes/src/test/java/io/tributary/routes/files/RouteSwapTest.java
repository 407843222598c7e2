package io.tributary.routes.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.routes.TestHub;
import io.tributary.routes.files.RouteFile.Origin;
import io.tributary.routes.files.RouteFile.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Route files that change while the hub runs. */
class RouteSwapTest {

    private final TestHub hub = new TestHub();
    private @TempDir Path packaged;
    private @TempDir Path directory;
    private RouteFiles files;

    @BeforeEach
    void prepare() {
        RouteSupervision.install(hub.context);
        files = new RouteFiles(hub.context, "file:" + packaged + "/*.camel.yaml", directory);
        hub.context.start();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void takesUpAChangedFileOnceItIsTheSameInTwoLooks() throws IOException {
        write("one-receive", route("one-receive", "shop/old"));
        files.load();
        write("one-receive", route("one-receive", "shop/new"));

        files.refresh();
        assertThat(status("shop/old")).isEqualTo(200);
        assertThat(status("shop/new")).isEqualTo(404);

        files.refresh();
        assertThat(status("shop/new")).isEqualTo(200);
        assertThat(status("shop/old")).as("its platform is to send again").isEqualTo(503);
        assertThat(hub.routeIds()).containsExactly("one-receive");
        assertThat(only().state()).isEqualTo(State.LOADED);
        assertThat(only().yaml()).contains("shop/new");
    }

    @Test
    void takesUpANewFileAndLetsOneGo() throws IOException {
        write("one-receive", route("one-receive", "shop/one"));
        files.load();
        write("two-receive", route("two-receive", "shop/two"));
        look();
        assertThat(status("shop/two")).isEqualTo(200);

        Files.delete(file("one-receive"));
        look();

        assertThat(hub.routeIds()).containsExactly("two-receive");
        assertThat(only().name()).isEqualTo("two-receive");
    }

    @Test
    void aPackagedFileComesBackWhenTheOneOverItGoes() throws IOException {
        Files.writeString(
                packaged.resolve("one-receive.camel.yaml"), route("one-receive", "shop/packaged"));
        write("one-receive", route("one-receive", "shop/admin"));
        files.load();
        Files.delete(file("one-receive"));

        look();

        assertThat(status("shop/packaged")).isEqualTo(200);
        assertThat(only().origin()).isEqualTo(Origin.PACKAGED);
    }

    @Test
    void aBrokenTextLeavesTheRoutesAsTheyWere() throws IOException {
        write("one-receive", route("one-receive", "shop/one"));
        files.load();
        var before = hub.context.getRoute("one-receive");
        List<String> broken =
                List.of(
                        "- route:\n    id: a\n   from: [",
                        route("one-receive", "shop/x").replace("- to:", "- tto:"),
                        route("one-receive", "shop/x").replace("mapping:", "maping:"),
                        route("one-receive", "shop/x").replace("header", "heade"),
                        route("one-receive", "shop/x").replace("hub:acc", "hab:acc"),
                        "- from: {uri: 'kamelet:none', steps: [{log: x}]}",
                        "");

        for (String text : broken) {
            write("one-receive", text);
            look();

            assertThat(only().state()).as(text).isEqualTo(State.KEPT);
            assertThat(only().error()).as(text).isNotBlank();
            assertThat(only().yaml()).as(text).contains("shop/one");
            assertThat(hub.context.getRoute("one-receive")).as(text).isSameAs(before);
            assertThat(status("shop/one")).as(text).isEqualTo(200);
        }

        write("one-receive", route("one-receive", "shop/mended"));
        look();
        assertThat(only().state()).isEqualTo(State.LOADED);
        assertThat(only().error()).isNull();
        assertThat(status("shop/mended")).isEqualTo(200);
    }

    @Test
    void aFileThatWasBrokenFromTheStartIsTakenUpOnceItIsMended() throws IOException {
        write("one-receive", "- route: [");
        files.load();
        assertThat(only().state()).isEqualTo(State.FAILED);

        write("one-receive", route("one-receive", "shop/one"));
        look();

        assertThat(only().state()).isEqualTo(State.LOADED);
        assertThat(status("shop/one")).isEqualTo(200);
    }

    @Test
    void aChangedFileCannotTakeTheRouteOfAnother() throws IOException {
        write("a-receive", route("a-receive", "shop/a"));
        write("b-receive", route("b-receive", "shop/b"));
        files.load();

        write("b-receive", route("a-receive", "shop/b"));
        look();

        assertThat(files.files())
                .extracting(RouteFile::state)
                .containsExactly(State.LOADED, State.KEPT);
        assertThat(status("shop/a")).isEqualTo(200);
        assertThat(status("shop/b")).isEqualTo(200);
    }

    @Test
    void aTextThatOnlyFailsInThePlaceOfTheOldOneBringsTheOldOneBack() throws IOException {
        write("one-receive", route("one-receive", "shop/one"));
        files.load();
        var before = hub.context.getRoute("one-receive");
        hub.context.addRoutePolicyFactory(
                (context, id, node) -> {
                    if ("not here".equals(node.getDescriptionText())) {
                        throw new IllegalStateException("there is no room for it");
                    }
                    return null;
                });
        write(
                "one-receive",
                route("one-receive", "shop/one")
                        .replace("    from:", "    description: not here\n    from:"));

        look();

        assertThat(only().state()).isEqualTo(State.KEPT);
        assertThat(only().error()).contains("no room");
        assertThat(hub.context.getRoute("one-receive")).as("made anew").isNotSameAs(before);
        assertThat(status("shop/one")).isEqualTo(200);
    }

    @Test
    void whatIsInFlightComesToItsEnd() throws Exception {
        write("one-receive", route("one-receive", "shop/one"));
        files.load();
        CountDownLatch accepting = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        hub.accept(
                events -> {
                    accepting.countDown();
                    await(goOn);
                    hub.accepted.addAll(events);
                });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> request = threads.submit(() -> status("shop/one"));
            assertThat(accepting.await(10, TimeUnit.SECONDS)).isTrue();
            write("one-receive", route("one-receive", "shop/one").replace("shop\n", "shop\n\n"));
            Future<?> swap = threads.submit(this::look);
            assertThat(swap.isDone()).isFalse();
            goOn.countDown();

            assertThat(request.get(20, TimeUnit.SECONDS)).isEqualTo(200);
            swap.get(20, TimeUnit.SECONDS);
            assertThat(hub.accepted).hasSize(1);
            assertThat(status("shop/one")).isEqualTo(200);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatIsAnsweredWell_isKept_whileFilesChangeAllTheTime() throws Exception {
        write("one-receive", route("one-receive", "shop/one"));
        files.load();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger well = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> senders =
                    List.of(
                            threads.submit(() -> send(over, well)),
                            threads.submit(() -> send(over, well)));
            for (int i = 0; i < 40; i++) {
                String good = route("one-receive", "shop/one") + "# " + i + "\n";
                write("one-receive", i % 2 == 0 ? good : good.replace("hub:acc", "hab:acc"));
                look();
            }
            over.set(true);
            for (Future<?> sender : senders) {
                sender.get(20, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(well).hasPositiveValue();
        assertThat(hub.accepted).hasSize(well.get());
    }

    private void send(AtomicBoolean over, AtomicInteger well) {
        while (!over.get()) {
            int status = status("shop/one");
            assertThat(status).isIn(200, 503);
            if (status == 200) {
                well.incrementAndGet();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        files.refresh();
        files.refresh();
    }

    private RouteFile only() {
        assertThat(files.files()).hasSize(1);
        return files.files().get(0);
    }

    private int status(String source) {
        return hub.post(source, TestHub.bytes("{}")).status();
    }

    private Path file(String name) {
        return directory.resolve(name + ".camel.yaml");
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(file(name), yaml);
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
