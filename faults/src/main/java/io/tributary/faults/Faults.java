package io.tributary.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs the scenarios one after the other, and ends with 1 if one of them did not hold. */
public final class Faults {

    private Faults() {}

    public static void main(String[] args) throws Exception {
        FaultSettings settings = FaultSettings.ofSystem();
        Path runs =
                Files.createDirectories(settings.directory().resolve("runs"))
                        .resolve(Long.toString(System.currentTimeMillis()));
        List<Outcome> outcomes = new ArrayList<>();
        Report report = new Report(settings);
        boolean good = true;
        report.head();
        for (Scenario scenario : Scenarios.named(settings.scenarios())) {
            Path directory = Files.createDirectories(runs.resolve(scenario.name()));
            Outcome outcome = outcome(scenario, settings, directory);
            outcomes.add(outcome);
            boolean holds = outcome.good(scenario, settings.kills());
            good &= holds || outcome.skipped() != null;
            report.row(outcome, holds);
            report.write(outcomes);
        }
        System.out.printf(Locale.ROOT, "Ledgers and logs: %s%n", runs);
        System.exit(good ? 0 : 1);
    }

    private static Outcome outcome(Scenario scenario, FaultSettings settings, Path directory) {
        try {
            String obstacle = scenario.world().obstacle(directory);
            if (obstacle != null) {
                return Outcome.skipped(scenario.name(), settings.seed(), obstacle);
            }
            return new Run(scenario, settings, directory).outcome();
        } catch (Exception e) {
            e.printStackTrace();
            return Outcome.failed(scenario.name(), settings.seed(), e);
        }
    }
}
