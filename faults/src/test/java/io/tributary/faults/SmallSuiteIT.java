package io.tributary.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.faults.check.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One kill of the packaged hub with everything embedded; all others need {@code -Pfaults}. */
class SmallSuiteIT {

    private static final String SCENARIO = "hub-killed-embedded";

    @Test
    void aHubThatIsKilledLosesNothingAndHasNothingTwice() throws Exception {
        Path target = Path.of("target").toAbsolutePath();
        FaultSettings settings =
                new FaultSettings(
                        List.of(SCENARIO),
                        300,
                        1,
                        100,
                        0,
                        1,
                        "512m",
                        Path.of(System.getProperty("faults.hub")),
                        target);
        Path directory =
                Files.createDirectories(target.resolve("runs/it-" + System.currentTimeMillis()));

        Outcome outcome =
                new Run(Scenarios.named(List.of(SCENARIO)).get(0), settings, directory).outcome();

        // How soon it was ready is left to the suite: here, others may need the machine.
        assertThat(outcome.verdict()).as("%s", outcome).matches(Verdict::good);
        assertThat(outcome.verdict().stored()).isGreaterThan(200);
        assertThat(outcome.differences()).as("from the from-scratch twin").isZero();
        assertThat(outcome.odd()).as("%s", outcome).isZero();
        assertThat(outcome.strikes()).hasSize(1);
    }
}
