package io.tributary.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contenders side by side: each is warmed, and then they take turns. */
final class Comparison {

    private final Stage stage;
    private final List<RunningContender> running = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    Comparison(Stage stage) {
        this.stage = stage;
    }

    /**
     * Starts all, measures all, ends all.
     *
     * @param contenders the reference first
     */
    void measure(List<Contender> contenders) throws IOException, InterruptedException {
        try {
            for (Contender each : contenders) {
                running.add(stage.start(each));
            }
            Duration warmup = stage.settings().warmup();
            for (RunningContender each : running) {
                stage.run(each, "warmup", 0, warmup);
            }
            rounds();
        } finally {
            for (RunningContender each : running) {
                each.close();
            }
        }
    }

    private void rounds() throws IOException, InterruptedException {
        Duration time = stage.settings().run();
        List<RunningContender> turn = new ArrayList<>(running);
        for (int round = 1; round <= stage.settings().rounds(); round++) {
            for (RunningContender each : turn) {
                outcomes.add(stage.run(each, "round" + round, 0, time));
            }
            // Whoever was first is last next time.
            Collections.rotate(turn, -1);
        }
        for (RunningContender each : running) {
            outcomes.add(stage.run(each, "moderate", rate(each), time));
        }
    }

    /** What is asked for, or a third of what the contender can do if that is less. */
    private int rate(RunningContender contender) {
        double most = summary(contender).recordedRate();
        return (int) Math.max(1, Math.min(stage.settings().rate(), most / 3));
    }

    /** False if an event was lost, doubled or not answered. */
    boolean isClean() {
        return outcomes.stream().allMatch(each -> each.faults().isEmpty());
    }

    void table(PrintStream out) {
        ComparisonTable.print(out, summaries());
        outcomes.stream()
                .filter(each -> !each.faults().isEmpty())
                .forEach(
                        each ->
                                out.printf(
                                        "DOES NOT COUNT: %s %s: %s%n",
                                        each.contender(), each.run(), each.faults()));
    }

    Map<String, Object> json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("summaries", summaries());
        all.put("runs", outcomes);
        return all;
    }

    private List<Summary> summaries() {
        return running.stream().map(this::summary).toList();
    }

    private Summary summary(RunningContender contender) {
        return Summary.of(
                contender.contender().name(),
                of(contender),
                of(running.get(0)),
                contender.startSeconds());
    }

    private List<Outcome> of(RunningContender contender) {
        String name = contender.contender().name();
        return outcomes.stream().filter(each -> each.contender().equals(name)).toList();
    }
}
