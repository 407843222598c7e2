package io.tributary.benchmark;

import io.tributary.benchmark.load.LoadGenerator;
import io.tributary.benchmark.measure.Cluster;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * Compares all contenders: starts each, warms each, lets them run in turns as fast as they can, and
 * once at a moderate rate; then prints a table and writes it as JSON.
 */
public final class Benchmark {

    private final BenchmarkSettings settings;
    private final Cluster cluster;
    private final LoadGenerator load;
    private final PrintStream out;
    private final Report report;

    private Benchmark(
            BenchmarkSettings settings, Cluster cluster, LoadGenerator load, PrintStream out) {
        this.settings = settings;
        this.cluster = cluster;
        this.load = load;
        this.out = out;
        this.report = new Report(settings, cluster.settings());
    }

    public static void main(String[] args) throws Exception {
        BenchmarkSettings asked = BenchmarkSettings.ofSystemProperties();
        Path directory = asked.directory().resolve("benchmark");
        FileSystemUtils.deleteRecursively(directory);
        Files.createDirectories(directory);
        BenchmarkSettings settings = asked.in(directory);
        boolean clean;
        try (Cluster cluster = Cluster.start(directory);
                LoadGenerator load = new LoadGenerator(Contenders.SECRET)) {
            clean = new Benchmark(settings, cluster, load, System.out).run(asked.directory());
        }
        System.exit(clean ? 0 : 1);
    }

    /** False if an event was lost, doubled or not answered. */
    private boolean run(Path results) throws IOException, InterruptedException {
        report.settings(out);
        bare();
        List<RunningContender> running = new ArrayList<>();
        try {
            for (String name : settings.contenders()) {
                running.add(start(new Contenders(settings.hub()).named(name)));
            }
            for (RunningContender each : running) {
                say(run(each, "warmup", 0, settings.warmup()));
            }
            measure(running);
        } finally {
            for (RunningContender each : running) {
                each.close();
            }
        }
        report.table(out);
        report.write(results.resolve("benchmark.json"));
        return report.clean();
    }

    private void bare() throws IOException, InterruptedException {
        BareLimits limits = BareLimits.measure(cluster, settings);
        report.limits(limits);
        out.printf(
                "Bare: %,.0f rows/s in batches of 100, %,.0f durable sends/s in batches of 100%n",
                limits.rows(), limits.sends());
    }

    private RunningContender start(Contender contender) throws IOException, InterruptedException {
        RunningContender running = RunningContender.start(contender, cluster, load, settings);
        running.freeze();
        report.started(contender.name(), running.startSeconds());
        out.printf("%s accepts after %.1f s%n", contender.name(), running.startSeconds());
        return running;
    }

    private void measure(List<RunningContender> running) throws IOException, InterruptedException {
        List<RunningContender> turn = new ArrayList<>(running);
        for (int round = 1; round <= settings.rounds(); round++) {
            for (RunningContender each : turn) {
                keep(run(each, "round" + round, 0, settings.run()));
            }
            // Whoever was first is last next time.
            Collections.rotate(turn, -1);
        }
        for (RunningContender each : running) {
            keep(run(each, "moderate", rate(each), settings.run()));
        }
    }

    /** What is asked for, or a third of what the contender can do if that is less. */
    private int rate(RunningContender running) {
        double most = report.rate(running.contender().name());
        return (int) Math.max(1, Math.min(settings.rate(), most / 3));
    }

    private Outcome run(RunningContender running, String run, int rate, Duration time)
            throws IOException, InterruptedException {
        return new Arena(cluster, load).run(running, run, rate, time);
    }

    private void keep(Outcome outcome) {
        say(outcome);
        report.add(outcome);
    }

    private void say(Outcome outcome) {
        out.printf(
                "%s %s: %,.0f recorded/s, CPU %.0f + %.0f us, visible p99 %.0f ms, load %.1f %s%n",
                outcome.contender(),
                outcome.run(),
                outcome.recordedRate(),
                outcome.contenderMicros(),
                outcome.postgresMicros(),
                outcome.recorded().visibleP99(),
                outcome.machineLoad(),
                outcome.faults().isEmpty() ? "" : outcome.faults());
    }
}
