package io.tributary.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.faults.check.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** A table on the console, and {@code faults.json}. */
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FaultSettings settings;

    Report(FaultSettings settings) {
        this.settings = settings;
    }

    void head() {
        System.out.printf(
                "%d events, %d strikes, at most %d events/s, seed %d%n",
                settings.events(), settings.kills(), settings.rate(), settings.seed());
        line(
                "scenario",
                "strikes",
                "answered",
                "odd",
                "stored",
                "lost",
                "stale",
                "twice",
                "unexpected",
                "recovered",
                "parked",
                "differences",
                "median",
                "longest",
                "load",
                "holds");
        line(
                "---", "---", "---", "---", "---", "---", "---", "---", "---", "---", "---", "---",
                "---", "---", "---", "---");
    }

    /** One scenario; the times are seconds. */
    void row(Outcome outcome, boolean holds) {
        Verdict verdict = outcome.verdict();
        if (outcome.skipped() != null) {
            System.out.println(outcome.scenario() + " is skipped: " + outcome.skipped());
            return;
        }
        if (verdict == null) {
            System.out.println(outcome.scenario() + " came to no end: " + outcome.failure());
            return;
        }
        line(
                outcome.scenario(),
                outcome.strikes().size(),
                outcome.answered(),
                outcome.odd(),
                verdict.stored(),
                verdict.lost() + verdict.lostPoison() + verdict.undelivered(),
                verdict.stale(),
                verdict.twice(),
                verdict.unexpected() + verdict.wronglyParked(),
                verdict.recovered(),
                verdict.parked(),
                outcome.differences(),
                seconds(median(outcome.strikes())),
                seconds(outcome.longest()),
                seconds(outcome.load()),
                (holds ? "yes" : "NO") + (outcome.cut() ? ", of those sent in time" : ""));
    }

    /** All so far, so that nothing is lost if the suite is. */
    void write(List<Outcome> outcomes) throws IOException {
        ObjectNode all = JSON.createObjectNode();
        all.put("events", settings.events());
        all.put("strikes", settings.kills());
        all.put("rate", settings.rate());
        all.put("seed", settings.seed());
        all.set(
                "scenarios",
                outcomes.stream()
                        .<com.fasterxml.jackson.databind.JsonNode>map(JSON::valueToTree)
                        .collect(
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        rows -> JSON.createArrayNode().addAll(rows))));
        Files.writeString(settings.directory().resolve("faults.json"), all.toPrettyString() + "\n");
    }

    private static double median(List<Double> values) {
        DoubleStream sorted = values.stream().mapToDouble(Double::doubleValue).sorted();
        return sorted.skip(values.size() / 2).findFirst().orElse(0);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }

    private static void line(Object... cells) {
        System.out.printf(
                Locale.ROOT,
                "| %-19s | %7s | %8s | %4s | %8s | %4s | %5s | %5s | %10s | %9s | %6s | %11s |"
                        + " %6s | %7s | %7s | %-5s |%n",
                cells);
    }
}
