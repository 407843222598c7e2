package io.tributary.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was measured, for readers and for programs. */
final class Report {

    private final BenchmarkSettings settings;
    private final Map<String, String> postgres;
    private final Map<String, Double> starts = new LinkedHashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private @Nullable BareLimits limits;

    /**
     * @param postgres what the database says of its settings
     */
    Report(BenchmarkSettings settings, Map<String, String> postgres) {
        this.settings = settings;
        this.postgres = postgres;
    }

    void limits(BareLimits measured) {
        limits = measured;
    }

    void started(String contender, double seconds) {
        starts.put(contender, seconds);
    }

    void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    /** Events a second of a contender at full speed, so far. */
    double rate(String contender) {
        return summary(contender).recordedRate();
    }

    boolean clean() {
        return outcomes.stream().allMatch(each -> each.faults().isEmpty());
    }

    void settings(PrintStream out) {
        out.printf("PostgreSQL %s%n", postgres);
        out.printf(
                "Brokers: embedded, NIO journal, synchronous, flushed within 100 us%n"
                        + "Warm-up %d s, %d rounds of %d s with 32 connections, 5 %% sent twice;"
                        + " heap %s, %d cores, Java %s%n",
                settings.warmup().toSeconds(),
                settings.rounds(),
                settings.run().toSeconds(),
                settings.heap(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
    }

    void table(PrintStream out) {
        out.printf(
                "%n%-20s %9s %6s %13s %6s %7s %7s %17s %5s %6s   %s%n",
                "",
                "events/s",
                "ratio",
                "CPU us app+PG",
                "stmts",
                "commits",
                "WAL B",
                "visible p50/p99 ms",
                "RSS",
                "start",
                "at a moderate rate: visible p50/p99 ms, accepted p50/p99 ms");
        summaries().forEach(each -> row(out, each));
        outcomes.stream()
                .filter(each -> !each.faults().isEmpty())
                .forEach(
                        each ->
                                out.printf(
                                        "DOES NOT COUNT: %s %s: %s%n",
                                        each.contender(), each.run(), each.faults()));
    }

    private static void row(PrintStream out, Summary each) {
        out.printf(
                "%-20s %,9.0f %6.2f %6.0f + %4.0f %6.2f %7.3f %,7.0f %8.1f /%8.1f %5d %5.1fs   %s%n",
                each.contender(),
                each.recordedRate(),
                each.ofReference(),
                each.contenderMicros(),
                each.postgresMicros(),
                each.statements(),
                each.commits(),
                each.walBytes(),
                each.visibleP50(),
                each.visibleP99(),
                each.residentMegabytes(),
                each.startSeconds(),
                moderate(each));
    }

    private static String moderate(Summary each) {
        Outcome run = each.moderate();
        return run == null
                ? ""
                : "%,d/s: %.1f / %.1f, %.1f / %.1f"
                        .formatted(
                                run.rate(),
                                run.recorded().visibleP50(),
                                run.recorded().visibleP99(),
                                run.load().acceptP50(),
                                run.load().acceptP99());
    }

    void write(Path file) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("settings", settings());
        all.put("postgresql", postgres);
        all.put("bare", limits);
        all.put("summaries", summaries());
        all.put("runs", outcomes);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(file.toFile(), all);
    }

    private Map<String, Object> settings() {
        return Map.of(
                "warmupSeconds", settings.warmup().toSeconds(),
                "runSeconds", settings.run().toSeconds(),
                "rounds", settings.rounds(),
                "heap", settings.heap(),
                "cores", Runtime.getRuntime().availableProcessors(),
                "java", Runtime.version().toString());
    }

    private List<Summary> summaries() {
        return settings.contenders().stream().map(this::summary).toList();
    }

    private Summary summary(String contender) {
        return Summary.of(
                contender,
                of(contender),
                of(settings.contenders().get(0)),
                starts.getOrDefault(contender, 0.0));
    }

    private List<Outcome> of(String contender) {
        return outcomes.stream().filter(each -> each.contender().equals(contender)).toList();
    }
}
