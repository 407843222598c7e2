package io.tributary.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.benchmark.reads.Asked;
import io.tributary.benchmark.reads.Crowd;
import io.tributary.benchmark.reads.HttpReader;
import io.tributary.benchmark.reads.Question;
import io.tributary.benchmark.reads.ReadTimes;
import io.tributary.benchmark.reads.SqlReader;
import io.tributary.benchmark.stored.StoredHistories;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A hub on a large history is asked for customers, while live events come. */
final class ReadsPart implements Part {

    private static final int MANY = 8;
    private static final int CHECKED = 5;
    private static final Duration SLACK = Duration.ofSeconds(10);

    private final Stage stage;
    private final StoredHistories histories;

    ReadsPart(Stage stage, StoredHistories histories) {
        this.stage = stage;
        this.histories = histories;
    }

    @Override
    public Result measure() throws IOException, InterruptedException {
        StoredSettings stored = stage.settings().stored();
        String database = histories.of(stored.interactions());
        Crowd crowd = Crowd.of(stage.cluster(), database);
        List<ReadTimes> times = new ArrayList<>();
        Outcome ingest;
        try (RunningContender hub =
                stage.start(new Contenders(stage.settings().hub()).hub(database))) {
            hub.thaw();
            check(hub, crowd);
            ingest = meanwhile(hub, () -> times.addAll(read(hub, database, crowd)));
        }
        table(stage.out(), times, ingest);
        boolean clean =
                ingest.faults().isEmpty() && times.stream().allMatch(each -> each.failed() == 0);
        return new Result(
                clean, Map.of("reads", Map.of("stored", stored, "times", times, "ingest", ingest)));
    }

    /** What was stored is as the hub would have it. */
    private static void check(RunningContender hub, Crowd crowd)
            throws IOException, InterruptedException {
        HubApi api = new HubApi(hub.port());
        for (Asked each : crowd.random().subList(0, CHECKED)) {
            JsonNode report = api.rebuild(each.id());
            if (report.path("differences").asLong() != 0) {
                throw new IllegalStateException("The stored history is wrong: " + report);
            }
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    /** Live events come until the work is done. */
    private Outcome meanwhile(RunningContender hub, Work work) throws InterruptedException {
        Duration run = stage.settings().run();
        Duration time = stage.settings().warmup().plus(run.multipliedBy(7)).plus(SLACK);
        ExecutorService ingest = Executors.newSingleThreadExecutor();
        try {
            Future<Outcome> outcome =
                    ingest.submit(
                            () -> stage.run(hub, "reads", stage.settings().stored().rate(), time));
            work.run();
            return outcome.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("No events came meanwhile", e.getCause());
        } finally {
            ingest.shutdown();
        }
    }

    private List<ReadTimes> read(RunningContender hub, String database, Crowd crowd)
            throws InterruptedException {
        Duration run = stage.settings().run();
        List<Question> questions = Question.of(crowd);
        SqlReader sql = new SqlReader(stage.cluster(), database);
        List<ReadTimes> times = new ArrayList<>();
        try (HttpReader http = new HttpReader(hub.port())) {
            http.ask(questions, 2, stage.settings().warmup());
            for (int connections : List.of(1, MANY)) {
                times.add(
                        sql.ask("bare SQL random", crowd.random(), connections, run.dividedBy(2)));
            }
            times.addAll(http.ask(questions, 1, run.multipliedBy(4)));
            for (Question each : questions) {
                if (each.name().endsWith("random")) {
                    times.addAll(http.ask(List.of(each), MANY, run.dividedBy(2)));
                }
            }
        }
        return times;
    }

    private void table(PrintStream out, List<ReadTimes> times, Outcome ingest) {
        out.printf(
                "%nReads: %,d interactions stored, %,d events/s meanwhile (visible p50/p99 %.1f /"
                        + " %.1f ms)%n%-20s %12s %9s %8s %9s %9s%n",
                stage.settings().stored().interactions(),
                ingest.rate(),
                ingest.recorded().visibleP50(),
                ingest.recorded().visibleP99(),
                "",
                "connections",
                "answers",
                "per s",
                "p50 ms",
                "p99 ms");
        for (ReadTimes each : times) {
            out.printf(
                    "%-20s %12d %,9d %,8.0f %9.2f %9.2f%s%n",
                    each.question(),
                    each.connections(),
                    each.answers(),
                    each.perSecond(),
                    each.p50(),
                    each.p99(),
                    each.failed() == 0 ? "" : "  FAILED: " + each.failed());
        }
    }
}
