package io.tributary.benchmark;

import io.tributary.benchmark.load.LoadGenerator;
import io.tributary.benchmark.measure.Cluster;
import io.tributary.benchmark.stored.StoredHistories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Measures one part after the other, prints tables, and writes all of it as JSON. */
public final class Benchmark {

    private static final int LIVE_CUSTOMERS = 1_000_000;

    private final BenchmarkSettings settings;
    private final Cluster cluster;
    private final StoredHistories histories;

    private Benchmark(BenchmarkSettings settings, Cluster cluster) {
        this.settings = settings;
        this.cluster = cluster;
        this.histories =
                new StoredHistories(
                        cluster,
                        this::makeSchema,
                        settings.stored().customers(),
                        settings.stored()::giantOf,
                        System.out);
    }

    public static void main(String[] args) throws Exception {
        BenchmarkSettings asked = BenchmarkSettings.ofSystemProperties();
        Path directory = asked.directory().resolve("benchmark");
        FileSystemUtils.deleteRecursively(directory);
        Files.createDirectories(directory);
        BenchmarkSettings settings = asked.in(directory);
        boolean clean;
        try (Cluster cluster = Cluster.start(directory)) {
            clean = new Benchmark(settings, cluster).run(asked.directory());
        }
        System.exit(clean ? 0 : 1);
    }

    /** False if an event was lost, doubled or not answered. */
    private boolean run(Path results) throws IOException, InterruptedException {
        Report report = new Report(settings, cluster.settings());
        report.settings(System.out);
        boolean clean = true;
        for (String name : settings.parts()) {
            int customers = name.equals("live") ? LIVE_CUSTOMERS : settings.stored().customers();
            try (LoadGenerator load = new LoadGenerator(Contenders.SECRET, customers)) {
                Part.Result result = part(name, load).measure();
                clean &= result.clean();
                report.add(result.json());
                report.write(results.resolve("benchmark.json"));
            }
        }
        return clean;
    }

    /** A hub does so when it starts. */
    private void makeSchema(String database) throws IOException, InterruptedException {
        Contender hub = new Contenders(settings.hub()).hub(database);
        try (LoadGenerator load = new LoadGenerator(Contenders.SECRET, 1)) {
            RunningContender.start(hub, cluster, load, settings).close();
        }
    }

    private Part part(String name, LoadGenerator load) {
        Stage stage = new Stage(settings, cluster, load, System.out);
        return switch (name) {
            case "live" -> new LivePart(stage);
            case "growth" -> new GrowthPart(stage, histories);
            case "reads" -> new ReadsPart(stage, histories);
            case "rebuild" -> new RebuildPart(stage, histories);
            case "backfill" -> new BackfillPart(stage);
            case "delivery" -> new DeliveryPart(stage);
            case "doors" -> new DoorsPart(stage);
            default ->
                    throw new IllegalArgumentException(
                            "There is no part "
                                    + name
                                    + "; there are live, growth, reads, rebuild, backfill,"
                                    + " delivery and doors");
        };
    }
}
