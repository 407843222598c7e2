package io.tributary.benchmark;

import io.tributary.benchmark.backfill.BroughtIn;
import io.tributary.benchmark.backfill.RunningBackfill;
import io.tributary.benchmark.backfill.StoredWebhooks;
import io.tributary.benchmark.backfill.Way;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of stored webhooks is brought in with the hub's command, and by COPY, stage and upsert;
 * then into the database of a hub that takes live events meanwhile.
 */
final class BackfillPart implements Part {

    private static final String LIVE = "backfill-live";

    private final Stage stage;
    private final Path directory;
    private final Way hub;
    private final Way copy;
    private final BackfillRounds rounds;

    BackfillPart(Stage stage) {
        this.stage = stage;
        directory = stage.settings().directory().resolve("backfill");
        hub =
                Way.hub(
                        stage.settings().hub().launcher(),
                        stage.settings().heap(),
                        directory.resolve("rejects"));
        copy = Way.stagedCopy(stage.settings().heap());
        rounds = new BackfillRounds(stage, directory);
    }

    @Override
    public Result measure() throws IOException, InterruptedException {
        Files.createDirectories(directory);
        List<LiveLatency> live;
        // It is started first, so that the commands find the classes that a hub has noted.
        try (RunningContender running =
                stage.start(new Contenders(stage.settings().hub()).hub(LIVE))) {
            rounds.measure(List.of(copy, hub));
            live = live(running);
        }
        List<String> faults = new ArrayList<>(rounds.faults());
        live.forEach(each -> faults.addAll(each.faults()));
        table(stage.out(), live);
        faults.forEach(each -> stage.out().println("DOES NOT COUNT: " + each));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rounds", rounds.all());
        json.put("ratio", rounds.ratio(hub, copy));
        json.put("live", live);
        json.put("faults", faults);
        return new Result(faults.isEmpty(), Map.of("backfill", json));
    }

    /** The same rate without a backfill, and while one runs. */
    private List<LiveLatency> live(RunningContender running)
            throws IOException, InterruptedException {
        stage.run(running, "warmup", 0, stage.settings().warmup());
        // It has to be over before the backfill, which takes longer when a hub runs beside it.
        Duration time =
                Duration.ofSeconds(Math.max(1, (long) rounds.median(hub, BroughtIn::seconds) / 2));
        LiveLatency alone = LiveLatency.of(run(running, "alone", time));
        StoredWebhooks stored = rounds.stored("stored");
        long before = interactions();
        try (RunningBackfill backfill =
                RunningBackfill.start(hub, stage.cluster().url(LIVE), stored, directory, LIVE)) {
            running.thaw();
            backfill.awaitBegin(stage.cluster(), LIVE, "SELECT count(*) FROM backfill_position");
            LiveLatency meanwhile = LiveLatency.of(run(running, "meanwhile", time));
            if (!backfill.isRunning()) {
                meanwhile = meanwhile.but("the backfill was over before the live events were");
            }
            running.thaw();
            backfill.awaitEnd();
            long rows = interactions() - before - meanwhile.events();
            if (rows != stored.events()) {
                meanwhile =
                        meanwhile.but(
                                "the live hub has %,d rows for %,d events"
                                        .formatted(rows, stored.events()));
            }
            return List.of(alone, meanwhile);
        }
    }

    /** Not the stage's: what it tells of CPU would be that of the backfill too. */
    private Outcome run(RunningContender running, String run, Duration time)
            throws IOException, InterruptedException {
        return new Arena(stage.cluster(), stage.load())
                .run(running, run, stage.settings().stored().backfillRate(), time);
    }

    private long interactions() {
        return stage.cluster().number(LIVE, "SELECT count(*) FROM interaction");
    }

    private void table(PrintStream out, List<LiveLatency> live) {
        out.printf(
                "%nBackfill: %,d events, 5 %% of the lines twice%n%-10s %9s %11s %6s %14s %8s%n",
                stage.settings().stored().backfilled(),
                "",
                "events/s",
                "with start",
                "ratio",
                "CPU us app+PG",
                "peak MB");
        for (Way way : List.of(copy, hub)) {
            out.printf(
                    "%-10s %,9.0f %,11.0f %6.2f %7.0f + %4.0f %8.0f%n",
                    way.name(),
                    rounds.median(way, BroughtIn::perSecond),
                    rounds.median(way, BroughtIn::withStart),
                    rounds.ratio(way, copy),
                    rounds.median(way, BroughtIn::processMicros),
                    rounds.median(way, BroughtIn::postgresMicros),
                    rounds.median(way, BroughtIn::peakMegabytes));
        }
        for (LiveLatency each : live) {
            out.printf(
                    "live %s, %,d/s (%,d events): visible p50/p99 %.1f / %.1f ms,"
                            + " accepted %.1f / %.1f ms%n",
                    each.run(),
                    each.rate(),
                    each.events(),
                    each.visibleP50(),
                    each.visibleP99(),
                    each.acceptP50(),
                    each.acceptP99());
        }
    }
}
