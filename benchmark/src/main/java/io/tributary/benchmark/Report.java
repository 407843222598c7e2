package io.tributary.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was measured, for programs, and how, for readers too. */
final class Report {

    private final BenchmarkSettings settings;
    private final Map<String, Object> all = new LinkedHashMap<>();

    /**
     * @param postgres what the database says of its settings
     */
    Report(BenchmarkSettings settings, Map<String, String> postgres) {
        this.settings = settings;
        all.put("settings", settings());
        all.put("postgresql", postgres);
    }

    void add(Map<String, Object> measured) {
        all.putAll(measured);
    }

    void settings(PrintStream out) {
        out.printf("PostgreSQL %s%n", all.get("postgresql"));
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

    /** So far, so that what is measured is kept even if a later part fails. */
    void write(Path file) throws IOException {
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(file.toFile(), all);
    }

    private Map<String, Object> settings() {
        return Map.of(
                "parts", settings.parts(),
                "warmupSeconds", settings.warmup().toSeconds(),
                "runSeconds", settings.run().toSeconds(),
                "rounds", settings.rounds(),
                "heap", settings.heap(),
                "stored", settings.stored(),
                "cores", Runtime.getRuntime().availableProcessors(),
                "java", Runtime.version().toString());
    }
}
