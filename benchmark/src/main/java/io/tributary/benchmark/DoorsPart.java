package io.tributary.benchmark;

import io.tributary.benchmark.load.LoadResult;
import io.tributary.benchmark.measure.ProcessUsage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a request costs by itself: Vert.x and Tomcat with the same durable send behind them. */
final class DoorsPart implements Part {

    private static final int VIRTUAL_THREADS_SINCE = 21;

    private final Stage stage;

    /**
     * One run of one door.
     *
     * @param answered a second, with 202
     * @param cpuMicros of the process, an event
     * @param wrong answers of any other kind
     */
    record DoorRun(
            String door,
            String run,
            double answered,
            double cpuMicros,
            double p50,
            double p99,
            long wrong) {}

    DoorsPart(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Result measure() throws IOException, InterruptedException {
        List<RunningContender> doors = new ArrayList<>();
        List<DoorRun> runs = new ArrayList<>();
        try {
            for (String name : names()) {
                doors.add(stage.start(Contenders.door(name)));
            }
            for (RunningContender door : doors) {
                run(door, "warmup", 0, stage.settings().warmup());
            }
            for (int round = 1; round <= stage.settings().rounds(); round++) {
                for (RunningContender door : doors) {
                    runs.add(run(door, "round" + round, 0, stage.settings().run()));
                }
            }
            for (RunningContender door : doors) {
                runs.add(run(door, "moderate", stage.settings().rate(), stage.settings().run()));
            }
        } finally {
            for (RunningContender door : doors) {
                door.close();
            }
        }
        print(runs);
        return new Result(runs.stream().allMatch(each -> each.wrong() == 0), Map.of("doors", runs));
    }

    private List<String> names() {
        if (Runtime.version().feature() >= VIRTUAL_THREADS_SINCE) {
            return List.of("vertx", "tomcat", "tomcat-virtual");
        }
        stage.out().println("Virtual threads need JDK 21: tomcat-virtual is left out");
        return List.of("vertx", "tomcat");
    }

    private DoorRun run(RunningContender door, String run, int rate, Duration time)
            throws IOException, InterruptedException {
        door.thaw();
        long cpu = ProcessUsage.cpuMicros(door.pid());
        String path = door.contender().path();
        LoadResult sent =
                rate == 0
                        ? stage.load().closed(run, door.port(), path, time)
                        : stage.load().open(run, door.port(), path, rate, time);
        long used = ProcessUsage.cpuMicros(door.pid()) - cpu;
        door.freeze();
        return new DoorRun(
                door.contender().name(),
                run,
                sent.accepted() / (double) time.toSeconds(),
                used / (double) Math.max(1, sent.accepted()),
                sent.acceptP50(),
                sent.acceptP99(),
                sent.refused() + sent.failed());
    }

    /** Of the rounds those with the median of what was answered. */
    private void print(List<DoorRun> runs) {
        stage.out()
                .printf(
                        "%n%-20s %10s %8s %18s   %s%n",
                        "door",
                        "answered/s",
                        "CPU us",
                        "answer p50/p99 ms",
                        "at a moderate rate: CPU us, answer p50/p99 ms");
        Map<String, List<DoorRun>> rounds = new LinkedHashMap<>();
        runs.stream()
                .filter(each -> each.run().startsWith("round"))
                .forEach(
                        each ->
                                rounds.computeIfAbsent(each.door(), door -> new ArrayList<>())
                                        .add(each));
        rounds.forEach(
                (door, own) -> {
                    own.sort(Comparator.comparingDouble(DoorRun::answered));
                    DoorRun median = own.get(own.size() / 2);
                    DoorRun moderate =
                            runs.stream()
                                    .filter(each -> each.door().equals(door))
                                    .filter(each -> each.run().equals("moderate"))
                                    .findFirst()
                                    .orElseThrow();
                    stage.out()
                            .printf(
                                    "%-20s %,10.0f %8.0f %8.1f /%8.1f   %.0f, %.1f / %.1f%n",
                                    door,
                                    median.answered(),
                                    median.cpuMicros(),
                                    median.p50(),
                                    median.p99(),
                                    moderate.cpuMicros(),
                                    moderate.p50(),
                                    moderate.p99());
                });
    }
}
