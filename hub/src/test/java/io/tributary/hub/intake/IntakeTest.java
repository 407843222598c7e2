package io.tributary.hub.intake;

import static io.tributary.hub.intake.IntakeFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tributary.history.intake.RawEvent;
import io.tributary.hub.broker.Addresses;
import io.tributary.hub.broker.BrokerLink;
import io.tributary.hub.broker.TestBroker;
import io.tributary.hub.failures.Failure;
import io.tributary.hub.failures.FailureFilter;
import io.tributary.hub.failures.Failures;
import io.tributary.hub.failures.Parking;
import jakarta.jms.JMSException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IntakeTest {

    @RegisterExtension static final TestBroker BROKER = new TestBroker();

    private final ListRecorder recorder = new ListRecorder();
    private final IntakeState state = new IntakeState(Clock.systemUTC());
    private final Failures failures = new Failures(BROKER.connections());
    private final MappingMeters meters = new MappingMeters(new SimpleMeterRegistry());
    private final MappingPool mapping = new MappingPool(IntakeFixture.mappings(), meters, 2);
    private final Pace pace = IntakeFixture.pace();
    private final Intake intake =
            new Intake(
                    BROKER.connections(),
                    BROKER.intakeConnections(),
                    mapping,
                    recorder,
                    state,
                    IntakeFixture.SETTINGS,
                    pace,
                    false);
    private final GroupCommit acceptance =
            new GroupCommit(BROKER.connections(), IntakeFixture.SETTINGS, pace);

    @BeforeEach
    void start() {
        acceptance.start();
    }

    @AfterEach
    void stop() {
        intake.stop();
        acceptance.close();
        mapping.close();
        BROKER.drain(Addresses.ACCEPTED);
        BROKER.drain(Addresses.FAILED);
    }

    @Test
    void recordsWhatWasAcceptedInFewBatches() {
        acceptance.accept(events(0, 600));
        intake.start();

        await().until(() -> recorder.ids().size() == 600);
        assertThat(recorder.batches()).isLessThan(60);
        assertThat(BROKER.browse(Addresses.ACCEPTED)).isEmpty();
    }

    @Test
    void waitsForTheDatabaseAndLosesNothing() {
        recorder.awayFor(25);
        acceptance.accept(events(0, 300));
        intake.start();

        await().until(() -> state.stall() != null);
        await().atMost(Duration.ofSeconds(20)).until(() -> recorder.ids().size() == 300);
        await().until(() -> state.stall() == null);
        assertThat(recorder.backAgain()).isTrue();
        assertThat(BROKER.browse(Addresses.FAILED)).isEmpty();
    }

    @Test
    void leavesUnrecordedEventsWithTheBrokerWhenItStops() throws Exception {
        recorder.awayFor(Integer.MAX_VALUE);
        acceptance.accept(events(0, 10));
        intake.start();
        await().until(() -> state.stall() != null);

        intake.stop();
        await().until(() -> BROKER.browse(Addresses.ACCEPTED).size() == 10);
        assertThat(deliveriesOfTheNext()).as("a stop is no try that went wrong").isEqualTo(1);

        recorder.awayFor(0);
        intake.start();
        await().until(() -> recorder.ids().size() == 10);
    }

    @Test
    void findsThePoisonInABatchAndRecordsTheRest() {
        List<RawEvent> mixed = new ArrayList<>(events(0, 100));
        mixed.add(event("poison-1"));
        mixed.addAll(events(100, 200));
        mixed.add(event("poison-2"));
        acceptance.accept(mixed);
        intake.start();

        await().until(() -> recorder.ids().size() == 200 && parked().size() == 2);
        assertThat(parked())
                .allSatisfy(
                        failure ->
                                assertThat(failure.cause())
                                        .isEqualTo("The history refused it: value out of range"));
    }

    @Test
    void letsSendersWaitWhileItIsBehindThoughNoneIsSuspect() {
        recorder.takes(Duration.ofMillis(700));
        acceptance.accept(events(0, 4_000));
        intake.start();

        await().until(() -> pace.pause().toMillis() > 0);
        // the worker of the suspects looks for some every half second, and finds none
        await().during(Duration.ofMillis(600))
                .atMost(Duration.ofSeconds(2))
                .until(() -> pace.pause().toMillis() > 0);
    }

    @Test
    void parksPayloadThatCannotBeMapped() {
        acceptance.accept(List.of(event("1", "reject this"), event("2")));
        intake.start();

        await().until(() -> recorder.ids().equals(List.of("2")) && parked().size() == 1);
        Failure failure = parked().get(0);
        assertThat(failure.source()).isEqualTo("test/one");
        assertThat(failure.mapping()).isEqualTo("plain");
        assertThat(failure.field()).isEqualTo("order.id");
        assertThat(failure.cause()).isEqualTo("order.id: is missing");
        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(failure.size()).isEqualTo(11);
    }

    @Test
    void countsByMappingWhatWasIgnoredAndNeitherOfWhatWasParked() {
        acceptance.accept(List.of(event("1", "reject this"), event("2"), event("3")));
        intake.start();

        await().until(() -> recorder.ids().size() == 2 && parked().size() == 1);
        assertThat(meters.ignored("plain")).isEqualTo(2);
        assertThat(meters.mapped("plain")).isZero();
        assertThat(meters.ignored("other")).isZero();
    }

    @Test
    void parksWhatAMappingChokesOnWithoutQuotingIt() {
        acceptance.accept(List.of(event("1", "bug"), event("2", "deep"), event("3")));
        intake.start();

        await().until(() -> recorder.ids().equals(List.of("3")) && parked().size() == 2);
        assertThat(parked().stream().map(Failure::cause))
                .anyMatch(cause -> cause.contains("IllegalStateException"))
                .anyMatch(cause -> cause.contains("StackOverflowError"))
                .noneMatch(cause -> cause.contains("ana@example.com"));
    }

    @Test
    void parksForeignMessages() throws Exception {
        try (BrokerLink link = BrokerLink.transacted(BROKER.connections())) {
            var queue = link.queue(Addresses.ACCEPTED);
            link.producer().send(queue, link.session().createTextMessage("not ours"));
            link.session().commit();
        }
        intake.start();

        await().until(() -> parked().size() == 1);
        assertThat(parked().get(0).cause()).contains("only the hub may write");
    }

    @Test
    void parksUnreadWhatWasDeliveredTooOften() throws Exception {
        acceptance.accept(List.of(event("killer")));
        try (BrokerLink link = BrokerLink.transacted(BROKER.connections())) {
            var parking = new Parking(link);
            var handler =
                    new BatchHandler(
                            mapping,
                            new PatientRecorder(recorder, state.worker(), null),
                            parking,
                            Suspicion.park(parking, Suspicion.AMONG_OTHERS));
            handler.handle(List.of(link.consumer(Addresses.ACCEPTED, null).receive(5_000)));
            link.session().commit();
        }
        assertThat(recorder.ids()).isEmpty();
        assertThat(parked().get(0).cause()).contains("interrupted");
    }

    @Test
    void replaysAfterTheBodyWasMended() {
        acceptance.accept(List.of(event("1", "reject")));
        intake.start();
        await().until(() -> parked().size() == 1);
        String id = parked().get(0).id();

        assertThat(failures.replay(id)).isTrue();
        await().until(() -> parked().size() == 1 && parked().get(0).attempts() == 2);
        id = parked().get(0).id();
        assertThat(failures.edit(id, "fine".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(failures.find(id)).get().extracting(Failure::size).isEqualTo(4L);
        assertThat(failures.replay(id)).isTrue();

        await().until(() -> recorder.ids().equals(List.of("1")));
        assertThat(parked()).isEmpty();
        assertThat(failures.replay(id)).isFalse();
    }

    @Test
    void replaysAGroupByItsCause() {
        List<RawEvent> bad = new ArrayList<>();
        IntStream.range(0, 250).forEach(i -> bad.add(event("r" + i, "reject")));
        bad.add(event("b", "bug"));
        acceptance.accept(bad);
        intake.start();
        await().until(() -> parked().size() == 251);
        intake.stop();

        var groups = failures.groups(FailureFilter.all());
        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).count()).isEqualTo(250);
        assertThat(
                        failures.replayAll(
                                new FailureFilter("test/one", "plain", groups.get(0).cause())))
                .isEqualTo(250);
        assertThat(parked()).hasSize(1);
        assertThat(BROKER.browse(Addresses.ACCEPTED)).hasSize(250);
    }

    @Test
    void discardsOnlyWhatIsThere() {
        acceptance.accept(List.of(event("1", "reject")));
        intake.start();
        await().until(() -> parked().size() == 1);

        assertThat(failures.discard(parked().get(0).id(), "a test order")).isTrue();
        assertThat(failures.discard("no-such-id", "")).isFalse();
        assertThat(failures.find("'; DROP")).isEmpty();
        assertThat(parked()).isEmpty();
    }

    /** Looks without taking it. */
    private static int deliveriesOfTheNext() throws JMSException {
        try (BrokerLink link = BrokerLink.transacted(BROKER.connections())) {
            return link.consumer(Addresses.ACCEPTED, null)
                    .receive(5_000)
                    .getIntProperty("JMSXDeliveryCount");
        }
    }

    private List<Failure> parked() {
        return failures.list(FailureFilter.all(), 1_000);
    }

    private static List<RawEvent> events(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> event("e" + i)).toList();
    }
}
