package io.tributary.benchmark;

import io.tributary.benchmark.backfill.BroughtIn;
import io.tributary.benchmark.backfill.StoredWebhooks;
import io.tributary.benchmark.backfill.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The same file in several ways, in turns, each into a new database; another file each round. */
final class BackfillRounds {

    private final Stage stage;
    private final Path directory;
    private final List<BroughtIn> all = new ArrayList<>();

    BackfillRounds(Stage stage, Path directory) {
        this.stage = stage;
        this.directory = directory;
    }

    /** Each has its turn in each round. */
    void measure(List<Way> ways) throws IOException, InterruptedException {
        List<Way> turn = new ArrayList<>(ways);
        for (int round = 1; round <= stage.settings().rounds(); round++) {
            StoredWebhooks stored = stored("round" + round);
            for (Way each : turn) {
                all.add(measure(each, stored, round));
            }
            Files.delete(stored.file());
            // Whoever was first is last next time.
            Collections.rotate(turn, -1);
        }
    }

    StoredWebhooks stored(String run) throws IOException {
        StoredSettings settings = stage.settings().stored();
        return StoredWebhooks.write(
                directory.resolve(run + ".ndjson"),
                run,
                settings.customers(),
                settings.backfilled());
    }

    private BroughtIn measure(Way way, StoredWebhooks stored, int round)
            throws IOException, InterruptedException {
        String database = "backfill-" + way.name() + round;
        BroughtIn done = BroughtIn.measure(stage.cluster(), way, stored, database, directory);
        stage.out()
                .printf(
                        "%s round%d: %,.0f events/s, CPU %.0f + %.0f us%n",
                        way.name(),
                        round,
                        done.perSecond(),
                        done.processMicros(),
                        done.postgresMicros());
        return done;
    }

    double median(Way way, ToDoubleFunction<BroughtIn> of) {
        return Summary.median(of(way).stream().mapToDouble(of).toArray());
    }

    /** Its rate divided by the reference's in the same round. */
    double ratio(Way way, Way reference) {
        double[] ratios = new double[of(way).size()];
        Arrays.setAll(ratios, n -> of(way).get(n).perSecond() / of(reference).get(n).perSecond());
        return Summary.median(ratios);
    }

    /** What does not count, and why. */
    List<String> faults() {
        int events = stage.settings().stored().backfilled();
        return all.stream()
                .filter(each -> each.rows() != events)
                .map(
                        each ->
                                "%s has %,d rows for %,d events"
                                        .formatted(each.way(), each.rows(), events))
                .toList();
    }

    List<BroughtIn> all() {
        return List.copyOf(all);
    }

    private List<BroughtIn> of(Way way) {
        return all.stream().filter(each -> each.way().equals(way.name())).toList();
    }
}
