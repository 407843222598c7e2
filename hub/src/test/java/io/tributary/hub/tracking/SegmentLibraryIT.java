package io.tributary.hub.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.hub.HubParts;
import io.tributary.hub.RunningHub;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Segment's own library for servers sends to the hub, where Node and the library can be had. */
@RunningHub
class SegmentLibraryIT {

    private static final Path SCRIPTS = Path.of("src", "test", "resources", "segment");
    private static final Path PLACE = Path.of("target", "segment");

    @LocalServerPort private int port;

    @Test
    void keepsWhatTheLibrarySends() throws Exception {
        install();
        String mark = "u-" + UUID.randomUUID();

        int exit = run("node", "send.js", "http://127.0.0.1:" + port, "app-write-key", mark);

        assertThat(exit).as("the library sent all of it; see %s", log()).isZero();
        await().until(() -> sent(mark).size() == 6);
        assertThat(sent(mark))
                .extracting(Interaction::kind)
                .containsExactlyInAnyOrder(
                        Kind.EVENT, Kind.SEARCH, Kind.VIEW, Kind.VIEW, Kind.EVENT, Kind.EVENT);
        Interaction search =
                sent(mark).stream().filter(each -> each.kind() == Kind.SEARCH).findFirst().get();
        assertThat(search.channel()).isEqualTo(Channel.SELF_SERVICE);
        assertThat(search.text()).isEqualTo("where is my order?");
        assertThat(search.occurredAt())
                .isBetween(
                        Instant.parse("2026-11-20T10:00:00Z").minusSeconds(60),
                        Instant.parse("2026-11-20T10:00:00Z").plusSeconds(60));
    }

    private static List<Interaction> sent(String mark) {
        return List.copyOf(HubParts.RECORDED).stream()
                .flatMap(event -> event.interactions().stream())
                .filter(
                        each ->
                                each.participants().get(0).identifiers().stream()
                                        .anyMatch(id -> id.value().equals(mark)))
                .toList();
    }

    private static void install() throws Exception {
        Files.createDirectories(PLACE);
        for (String file : List.of("package.json", "send.js")) {
            Path copy = PLACE.resolve(file);
            Files.deleteIfExists(copy);
            Files.copy(SCRIPTS.resolve(file), copy);
        }
        assumeTrue(succeeds("node", "--version"), "skipped: there is no node");
        assumeTrue(
                Files.isDirectory(PLACE.resolve("node_modules"))
                        || succeeds("npm", "install", "--no-audit", "--no-fund"),
                "skipped: Segment's library cannot be installed");
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return run(command) == 0;
        } catch (IOException e) {
            return false; // no such program
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(PLACE.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log())
                        .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }

    private static File log() {
        return PLACE.resolve("log.txt").toFile();
    }
}
