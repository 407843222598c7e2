package io.tributary.benchmark;

import io.tributary.benchmark.floor.BareFloor;
import io.tributary.benchmark.measure.Cluster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What database and broker do alone on this machine, each in its own time.
 *
 * @param rows a second, inserted as events are, by two connections in batches of 100
 * @param sends a second, durable, by two senders in transactions of 100
 */
record BareLimits(double rows, double sends) {

    private static final int PATIENCE_SECONDS = 120;

    static BareLimits measure(Cluster cluster, BenchmarkSettings settings)
            throws IOException, InterruptedException {
        Path directory = settings.directory().resolve("bare");
        Files.createDirectories(directory);
        long seconds = Math.min(10, settings.run().toSeconds());
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-Xmx" + settings.heap(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                BareFloor.class.getName(),
                                cluster.create("bare"),
                                directory.toAbsolutePath().toString(),
                                Long.toString(seconds))
                        .redirectError(directory.resolve("errors").toFile())
                        .redirectOutput(directory.resolve("log").toFile())
                        .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("the bare floor failed; see " + directory);
        }
        List<String> lines =
                Files.readAllLines(directory.resolve("result"), StandardCharsets.UTF_8);
        return new BareLimits(Double.parseDouble(lines.get(0)), Double.parseDouble(lines.get(1)));
    }
}
