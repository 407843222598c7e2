package io.tributary.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How long and what to measure; the module's pom has the defaults.
 *
 * @param parts names of what is measured
 * @param contenders names of what is compared, the reference first
 * @param warmup load on each contender before anything is measured
 * @param run length of each measured run
 * @param rounds runs of each contender as fast as it can
 * @param rate events a second of the run at moderate load
 * @param heap of each contender, as {@code -Xmx} takes it
 * @param stored what is there before
 * @param hub as it is installed
 * @param directory for all that is written
 */
record BenchmarkSettings(
        List<String> parts,
        List<String> contenders,
        Duration warmup,
        Duration run,
        int rounds,
        int rate,
        String heap,
        StoredSettings stored,
        UnpackedHub hub,
        Path directory) {

    /** Unpacks the hub, too. */
    static BenchmarkSettings ofSystemProperties() throws IOException, InterruptedException {
        Path directory = Path.of(property("directory"));
        return new BenchmarkSettings(
                List.of(property("parts").split(",")),
                List.of(property("contenders").split(",")),
                Duration.ofSeconds(Integer.parseInt(property("warmup"))),
                Duration.ofSeconds(Integer.parseInt(property("run"))),
                Integer.parseInt(property("rounds")),
                Integer.parseInt(property("rate")),
                property("heap"),
                StoredSettings.ofSystemProperties(),
                UnpackedHub.of(
                        Path.of(property("hub")),
                        Path.of(property("launcher")),
                        directory.resolve("benchmark-hub")),
                directory);
    }

    /** The same, writing elsewhere. */
    BenchmarkSettings in(Path elsewhere) {
        return new BenchmarkSettings(
                parts, contenders, warmup, run, rounds, rate, heap, stored, hub, elsewhere);
    }

    /** The same, with another heap. */
    BenchmarkSettings withHeap(String other) {
        return new BenchmarkSettings(
                parts, contenders, warmup, run, rounds, rate, other, stored, hub, directory);
    }

    static String property(String name) {
        String value = System.getProperty("benchmark." + name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(
                    "The property benchmark." + name + " is missing; start with mvn -Pbenchmark");
        }
        return value;
    }
}
