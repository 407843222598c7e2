package io.tributary.connectors.growingfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A writer that never waits, both ways of rotation, refusals and restarts at once. */
class GrowingFileUnderStressTest {

    private static final int LINES = 3000;

    @TempDir private Path temporary;

    private final Set<String> written = new LinkedHashSet<>();
    private int rotations;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void acceptsEachLineWholeAndLosesNone(long seed) throws Exception {
        Path directory = Files.createDirectories(temporary.resolve("cdr-csv"));
        Random acceptance = new Random(seed);
        try (GrowingFileHub hub =
                new GrowingFileHub(directory, "start=all&backoffMultiplier=2&maxLineBytes=4096")) {
            hub.refuse(line -> acceptance.nextInt(40) == 0);
            hub.start();
            CompletableFuture<Void> writer =
                    CompletableFuture.runAsync(() -> writeAll(directory, new Random(seed)));
            while (!writer.isDone()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(150));
                hub.stop();
                hub.start();
            }
            writer.get(1, TimeUnit.SECONDS);

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(missing(hub)).isEmpty());
            assertThat(new HashSet<>(hub.accepted())).isEqualTo(written);
        }
    }

    private Set<String> missing(GrowingFileHub hub) {
        Set<String> missing = new LinkedHashSet<>(written);
        missing.removeAll(new HashSet<>(hub.accepted()));
        return missing;
    }

    private void writeAll(Path directory, Random random) {
        Path master = directory.resolve("Master.csv");
        try {
            for (int i = 0; i < LINES; i++) {
                String line = "line " + i + " " + "x".repeat(random.nextInt(200)) + "\n";
                written.add(line);
                append(master, line, random);
                if (random.nextInt(150) == 0) {
                    rotate(master, random);
                }
                LockSupport.parkNanos(random.nextInt(200_000));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Now and then in two pieces, so that there is half a line to be seen. */
    private static void append(Path master, String line, Random random) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        int cut = random.nextInt(5) == 0 ? random.nextInt(bytes.length) : bytes.length;
        try (var out =
                Files.newOutputStream(
                        master, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(bytes, 0, cut);
            if (cut < bytes.length) {
                LockSupport.parkNanos(500_000);
                out.write(bytes, cut, bytes.length - cut);
            }
        }
    }

    private void rotate(Path master, Random random) throws IOException {
        Path rotated = master.resolveSibling("Master.csv." + rotations++);
        if (random.nextBoolean()) {
            Files.move(master, rotated);
        } else {
            Files.copy(master, rotated);
            Files.writeString(master, "", StandardOpenOption.TRUNCATE_EXISTING);
        }
    }
}
