package io.tributary.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How long and what to measure; the module's pom has the defaults.
 *
 * @param contenders names of what is compared, the reference first
 * @param warmup load on each contender before anything is measured
 * @param run length of each measured run
 * @param rounds runs of each contender as fast as it can
 * @param rate events a second of the run at moderate load
 * @param heap of each contender, as {@code -Xmx} takes it
 * @param hub the hub's jar
 * @param directory for all that is written
 */
record BenchmarkSettings(
        List<String> contenders,
        Duration warmup,
        Duration run,
        int rounds,
        int rate,
        String heap,
        Path hub,
        Path directory) {

    static BenchmarkSettings ofSystemProperties() {
        return new BenchmarkSettings(
                List.of(property("contenders").split(",")),
                Duration.ofSeconds(Integer.parseInt(property("warmup"))),
                Duration.ofSeconds(Integer.parseInt(property("run"))),
                Integer.parseInt(property("rounds")),
                Integer.parseInt(property("rate")),
                property("heap"),
                Path.of(property("hub")),
                Path.of(property("directory")));
    }

    /** The same, writing elsewhere. */
    BenchmarkSettings in(Path elsewhere) {
        return new BenchmarkSettings(contenders, warmup, run, rounds, rate, heap, hub, elsewhere);
    }

    private static String property(String name) {
        String value = System.getProperty("benchmark." + name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(
                    "The property benchmark." + name + " is missing; start with mvn -Pbenchmark");
        }
        return value;
    }
}
