package io.tributary.hub.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.intake.Recorder;
import io.tributary.history.intake.RecordingReport;
import io.tributary.hub.broker.BrokerConnections;
import io.tributary.hub.broker.EmbeddedBroker;
import io.tributary.hub.broker.IntakeConnections;
import io.tributary.hub.broker.TestBroker;
import io.tributary.hub.failures.Failure;
import io.tributary.hub.failures.FailureFilter;
import io.tributary.hub.failures.Failures;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills hubs that run in a JVM of their own, and looks at what the next one makes of it. */
class CrashIT {

    @TempDir Path data;

    @Test
    void losesNothingThatWasConfirmedWhenKilledWhileAccepting() throws Exception {
        for (int round = 0; round < 3; round++) {
            Process hub = child("accept", "r" + round);
            int enough = 400 * (round + 1);
            await().atMost(Duration.ofSeconds(30)).until(() -> confirmed().size() > enough);
            assertThat(hub.destroyForcibly().waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        List<String> confirmed = confirmed();
        assertThat(confirmed).hasSizeGreaterThan(1_000);

        try (Hub hub = new Hub(data, ledger(data, ""))) {
            hub.intake.start();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> new TreeSet<>(recorded()).containsAll(confirmed));
        }
    }

    @Test
    void recordsAgainWhatWasInHandWhenKilledBeforeOrAfterRecording() throws Exception {
        for (String point : List.of("before", "after")) {
            try (Hub hub = new Hub(data, batch -> new RecordingReport(0, 0))) {
                hub.acceptance.accept(List.of(event(point + "-1"), event(point + "-2")));
            }
            Process crashing = child("record", point);
            assertThat(crashing.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(crashing.exitValue()).isEqualTo(9);
            try (Hub hub = new Hub(data, ledger(data, ""))) {
                hub.intake.start();
                await().until(() -> recorded().containsAll(List.of(point + "-1", point + "-2")));
            }
        }
    }

    @Test
    void parksWhatKillsTheHubEachTimeAndNothingElse() throws Exception {
        parksTheKillerOnly(0);
    }

    /** Of what waits in pages, the broker keeps no count of deliveries over its own death. */
    @Test
    void parksWhatKillsTheHubAlsoFromABacklogThatMemoryDoesNotHold() throws Exception {
        parksTheKillerOnly(400);
    }

    private void parksTheKillerOnly(int before) throws Exception {
        try (Hub hub = new Hub(data, batch -> new RecordingReport(0, 0))) {
            for (int i = 0; i < before; i++) {
                hub.acceptance.accept(
                        List.of(IntakeFixture.event("before-" + i, "x".repeat(90_000))));
            }
        }
        List<RawEvent> events = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            events.add(event("good-" + i));
        }
        events.add(3, event("killer"));
        try (Hub hub = new Hub(data, batch -> new RecordingReport(0, 0))) {
            hub.acceptance.accept(events);
        }
        int deaths = 0;
        Process hub = child("record", "killer");
        while (hub.waitFor(30, TimeUnit.SECONDS) && hub.exitValue() == 9 && deaths < 20) {
            deaths++;
            hub = child("record", "killer");
        }
        assertThat(hub.exitValue()).as("it survives in the end").isZero();
        // A try whose count was not yet on disk when the hub died is not counted.
        assertThat(deaths).isBetween(3, 6);

        try (Hub after = new Hub(data, ledger(data, ""))) {
            after.intake.start();
            // What was given back after several deliveries waits longer each time.
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> new TreeSet<>(recorded()).size() == before + 60);
            assertThat(after.failures.list(FailureFilter.all(), 10))
                    .singleElement()
                    .extracting(Failure::cause)
                    .asString()
                    .contains("interrupted");
        }
    }

    /** Acceptance, intake and failures on one data directory, without Spring. */
    private static final class Hub implements AutoCloseable {

        private static final int ID = 71;

        private final EmbeddedBroker broker;
        private final GroupCommit acceptance;
        private final Intake intake;
        private final Failures failures;
        private final IntakeState state = new IntakeState(Clock.systemUTC());

        Hub(Path data, Recorder recorder) {
            broker = new EmbeddedBroker(data.resolve("artemis"), ID, TestBroker.SETTINGS);
            broker.start();
            var connections = BrokerConnections.embedded(ID, TestBroker.SETTINGS);
            acceptance =
                    new GroupCommit(connections, IntakeFixture.SMALL_BATCHES, IntakeFixture.pace());
            acceptance.start();
            failures = new Failures(connections);
            intake =
                    new Intake(
                            connections,
                            IntakeConnections.of(
                                    BrokerConnections.embedded(ID, TestBroker.SETTINGS)),
                            new MappingPool(
                                    IntakeFixture.mappings(),
                                    new MappingMeters(new SimpleMeterRegistry()),
                                    2),
                            recorder,
                            state,
                            IntakeFixture.SMALL_BATCHES,
                            IntakeFixture.pace(),
                            broker.crashed());
        }

        @Override
        public void close() {
            intake.stop();
            acceptance.close();
            broker.close();
        }
    }

    /** The hub that is killed, or kills itself with exit code 9. */
    static final class Child {

        private Child() {}

        public static void main(String[] args) throws Exception {
            Path data = Path.of(args[0]);
            String what = args[2];
            try (Hub hub = new Hub(data, ledger(data, what))) {
                if (args[1].equals("accept")) {
                    acceptForEver(hub, what);
                }
                hub.intake.start();
                // One message in hand is redelivered a second after the broker has started again.
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> hub.failures.list(FailureFilter.all(), 1).size() == 1);
            }
            System.exit(0);
        }

        private static void acceptForEver(Hub hub, String round) {
            for (int i = 0; ; i += 2) {
                String one = round + "-" + i;
                String other = round + "-" + (i + 1);
                hub.acceptance.accept(List.of(event(one), event(other)));
                System.out.println(one + System.lineSeparator() + other);
            }
        }
    }

    /** Writes ids to a file, as durable as the database would, and dies where it is told to. */
    private static Recorder ledger(Path data, String deathAt) {
        return batch -> {
            List<String> ids = batch.stream().map(event -> event.raw().eventId()).toList();
            if (deathAt.equals("before") || (deathAt.equals("killer") && ids.contains("killer"))) {
                Runtime.getRuntime().halt(9);
            }
            try {
                Files.write(
                        data.resolve("ledger"),
                        ids,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND,
                        StandardOpenOption.SYNC);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            if (deathAt.equals("after")) {
                Runtime.getRuntime().halt(9);
            }
            return new RecordingReport(ids.size(), ids.size());
        };
    }

    private List<String> recorded() throws Exception {
        Path ledger = data.resolve("ledger");
        return Files.exists(ledger) ? Files.readAllLines(ledger) : List.of();
    }

    /** All whole lines: the last one may have been cut by the kill. */
    private List<String> confirmed() throws Exception {
        Path out = data.resolve("confirmed");
        String text = Files.exists(out) ? Files.readString(out) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static RawEvent event(String id) {
        return IntakeFixture.event(id, new String(new byte[1_000], StandardCharsets.US_ASCII));
    }

    private Process child(String what, String argument) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dlogback.configurationFile=quiet-logback.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        data.toString(),
                        what,
                        argument)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.resolve("confirmed").toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/crash-child.log")))
                .start();
    }
}
