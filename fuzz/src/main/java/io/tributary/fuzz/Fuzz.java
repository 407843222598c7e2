package io.tributary.fuzz;

import io.tributary.mappings.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs Jazzer over mappings, each in a process of its own, and tells what it found. Settings:
 * {@code fuzz.seconds} of each, {@code fuzz.mappings} (names, or {@code all}), {@code
 * fuzz.fixtures} (directories) and {@code fuzz.directory}, where findings and logs are left.
 */
public final class Fuzz {

    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";
    private static final int FOUND = 77;
    private static final int MOST_SEEDS = 60;
    private static final int MOST_SEEDS_TOGETHER = 6;

    private final int seconds = Integer.getInteger("fuzz.seconds");
    private final Path directory = Path.of(System.getProperty("fuzz.directory"));
    private final Seeds seeds;

    private Fuzz() throws IOException {
        seeds = new Seeds(paths(System.getProperty("fuzz.fixtures")));
    }

    public static void main(String[] arguments) throws Exception {
        List<String> findings = new Fuzz().run(wanted(System.getProperty("fuzz.mappings")));
        if (!findings.isEmpty()) {
            System.err.println(
                    "Not as they should be: "
                            + String.join(", ", findings)
                            + ". The inputs are beside the logs; fuzz/README.md tells what to do.");
            System.exit(1);
        }
    }

    private static Map<String, Mapping> wanted(String names) throws Exception {
        Map<String, Mapping> all = PackagedMappings.all();
        if (names.equals("all")) {
            return all;
        }
        Map<String, Mapping> wanted = new TreeMap<>();
        for (String name : names.split(",")) {
            Mapping mapping = all.get(name.strip());
            if (mapping == null) {
                throw new IllegalArgumentException(
                        "fuzz.mappings: there is no mapping "
                                + name
                                + "; there are "
                                + all.keySet());
            }
            wanted.put(name.strip(), mapping);
        }
        return wanted;
    }

    private List<String> run(Map<String, Mapping> mappings) throws Exception {
        System.out.printf("| mapping | seeds | inputs | findings |%n| --- | --- | --- | --- |%n");
        if (Boolean.getBoolean("fuzz.together")) {
            boolean held = run("together", mappings.values(), MOST_SEEDS_TOGETHER);
            return held ? List.of() : List.of("together");
        }
        return runEach(mappings);
    }

    /** As many at a time as there are processors. */
    private List<String> runEach(Map<String, Mapping> mappings) throws Exception {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Map<String, Future<Boolean>> running = new TreeMap<>();
            mappings.forEach(
                    (name, mapping) ->
                            running.put(
                                    name,
                                    threads.submit(() -> run(name, List.of(mapping), MOST_SEEDS))));
            List<String> findings = new ArrayList<>();
            for (Map.Entry<String, Future<Boolean>> each : running.entrySet()) {
                if (!each.getValue().get()) {
                    findings.add(each.getKey());
                }
            }
            return findings;
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean run(String name, Collection<Mapping> mappings, int mostSeeds)
            throws IOException, InterruptedException {
        Path place = Files.createDirectories(directory.resolve(name));
        Path corpus = Files.createDirectories(place.resolve("corpus"));
        int begun = 0;
        for (Mapping mapping : mappings) {
            int written = seeds.write(mapping, mostSeeds, corpus);
            if (written == 0) {
                throw new IllegalStateException(
                        "There is no fixture that the mapping " + mapping.name() + " understands");
            }
            begun += written;
        }
        Path log = place.resolve("log");
        Process jazzer =
                new ProcessBuilder(command(corpus))
                        .directory(place.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (!jazzer.waitFor(seconds + 300L, TimeUnit.SECONDS)) {
            jazzer.destroyForcibly().waitFor();
        }
        int status = jazzer.exitValue();
        boolean held = status == 0;
        System.out.printf(
                "| %s | %d | %s | %s |%n",
                name,
                begun,
                inputs(log),
                held ? "none" : status == FOUND ? "one" : "exit " + status);
        return held;
    }

    private List<String> command(Path corpus) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // An event that needs more than a hub has is a finding.
        command.add("-Xmx512m");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), JAZZER));
        command.add("--target_class=" + MappingFuzz.class.getName());
        command.add("--instrumentation_includes=io.tributary.**");
        // Jazzer's own detectors look for what mappings never do, and cost most of the time.
        command.add("--custom_hook_includes=io.tributary.**");
        command.add("-max_total_time=" + seconds);
        command.add("-timeout=60");
        command.add("-rss_limit_mb=2048");
        command.add("-max_len=65536");
        command.add("-print_final_stats=1");
        command.add(corpus.toString());
        return command;
    }

    private static String inputs(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("stat::number_of_executed_units:"))
                    .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .findFirst()
                    .orElse("?");
        }
    }

    private static List<Path> paths(String commaSeparated) {
        return Stream.of(commaSeparated.split(",")).map(String::strip).map(Path::of).toList();
    }
}
