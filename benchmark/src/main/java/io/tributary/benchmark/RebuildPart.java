package io.tributary.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.benchmark.measure.ProcessUsage;
import io.tributary.benchmark.stored.StoredHistories;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A hub works a stored history out a second time, from all that was accepted. It holds all of it in
 * memory, and gets what it takes. That there are no differences also tells that the histories that
 * the other parts begin with are as the hub would have recorded them.
 */
final class RebuildPart implements Part {

    private static final long BYTES_EACH = 14_000;
    private static final int LEAST_MEGABYTES = 512;
    private static final long LOOK_MILLIS = 200;

    /**
     * @param perSecond interactions
     * @param differences there must be none
     */
    record Rebuilt(
            long interactions,
            double seconds,
            double perSecond,
            long differences,
            double cpuMicros,
            long peakMegabytes) {}

    private final Stage stage;
    private final StoredHistories histories;

    RebuildPart(Stage stage, StoredHistories histories) {
        this.stage = stage;
        this.histories = histories;
    }

    @Override
    public Result measure() throws IOException, InterruptedException {
        String database = histories.of(stage.settings().stored().rebuilt());
        long megabytes = LEAST_MEGABYTES + (interactions(database) * BYTES_EACH >> 20);
        Stage roomy = stage.with(stage.settings().withHeap(megabytes + "m"));
        Rebuilt rebuilt;
        try (RunningContender hub =
                roomy.start(new Contenders(stage.settings().hub()).hub(database))) {
            hub.thaw();
            rebuilt = rebuild(hub);
        }
        stage.out()
                .printf(
                        "%nRebuild: %,d interactions in %.1f s, %,.0f/s, CPU %.0f us each,"
                                + " %,d differences, %,d MB%n",
                        rebuilt.interactions(),
                        rebuilt.seconds(),
                        rebuilt.perSecond(),
                        rebuilt.cpuMicros(),
                        rebuilt.differences(),
                        rebuilt.peakMegabytes());
        return new Result(rebuilt.differences() == 0, Map.of("rebuild", rebuilt));
    }

    private long interactions(String database) {
        return stage.cluster().number(database, "SELECT count(*) FROM interaction");
    }

    private Rebuilt rebuild(RunningContender hub) throws IOException, InterruptedException {
        HubApi api = new HubApi(hub.port());
        long before = cpuMicros(hub);
        JsonNode report = api.rebuildAll();
        while (report.path("state").asText().equals("running")) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            report = api.lastRebuild();
        }
        if (!report.path("state").asText().equals("done")) {
            throw new IllegalStateException("The rebuild failed; see the log of the hub");
        }
        long interactions = report.path("total").asLong();
        double seconds =
                Duration.between(
                                        Instant.parse(report.path("startedAt").asText()),
                                        Instant.parse(report.path("finishedAt").asText()))
                                .toMillis()
                        / 1e3;
        return new Rebuilt(
                interactions,
                seconds,
                interactions / seconds,
                report.path("differences").asLong(),
                (double) (cpuMicros(hub) - before) / interactions,
                ProcessUsage.peakMegabytes(hub.pid()));
    }

    private long cpuMicros(RunningContender hub) {
        return ProcessUsage.cpuMicros(hub.pid()) + stage.cluster().cpuMicros();
    }
}
