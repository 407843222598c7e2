package io.tributary.hub.intake;

import static io.tributary.hub.intake.IntakeFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.TransientFailure;
import io.tributary.hub.broker.Addresses;
import io.tributary.hub.broker.BrokerConnections;
import io.tributary.hub.broker.TestBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.unit.DataSize;

class GroupCommitTest {

    @RegisterExtension static final TestBroker BROKER = new TestBroker();

    @AfterEach
    void drain() {
        BROKER.drain(Addresses.ACCEPTED);
    }

    @Test
    void isOnTheBrokerWhenItReturns() {
        try (GroupCommit acceptance = started()) {
            acceptance.accept(List.of(event("1"), event("2")));

            assertThat(BROKER.browse(Addresses.ACCEPTED)).hasSize(2);
        }
    }

    @Test
    void takesManyCallersAtOnce() throws Exception {
        var callers = Executors.newFixedThreadPool(32);
        try (GroupCommit acceptance = started()) {
            List<Callable<Void>> calls = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                var one = List.of(event("many-" + i));
                calls.add(
                        () -> {
                            acceptance.accept(one);
                            return null;
                        });
            }
            for (Future<Void> call : callers.invokeAll(calls)) {
                call.get();
            }
            assertThat(BROKER.browse(Addresses.ACCEPTED)).hasSize(500);
            assertThat(acceptance.waiting()).isZero();
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void refusesAtOnceWhatWouldWaitTooLong() {
        // Never started: nothing is taken from the queue.
        GroupCommit full =
                new GroupCommit(
                        BROKER.connections(),
                        IntakeFixture.settings(1_000, DataSize.ofBytes(10)),
                        IntakeFixture.pace());
        Thread waiter = new Thread(() -> swallow(full));
        waiter.start();
        org.awaitility.Awaitility.await().until(() -> full.waiting() == 1);

        long before = System.nanoTime();
        assertThatThrownBy(() -> full.accept(List.of(event("2", "too many bytes"))))
                .isInstanceOf(TransientFailure.class)
                .hasMessageContaining("too many");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(500));
        waiter.interrupt();
    }

    @Test
    void failsInTimeWhenTheBrokerIsAway() {
        var nowhere = BrokerConnections.embedded(999, TestBroker.SETTINGS);
        try (GroupCommit acceptance =
                new GroupCommit(nowhere, IntakeFixture.SETTINGS, IntakeFixture.pace())) {
            acceptance.start();
            long before = System.nanoTime();

            assertThatThrownBy(() -> acceptance.accept(List.of(event("1"))))
                    .isInstanceOf(TransientFailure.class);
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void takesEventsAgainWhenTheBrokerIsBack() {
        try (GroupCommit acceptance = started()) {
            acceptance.accept(List.of(event("before")));
            BROKER.broker().restart();
            org.awaitility.Awaitility.await()
                    .ignoreExceptionsInstanceOf(TransientFailure.class)
                    .untilAsserted(() -> acceptance.accept(List.of(event("after"))));

            assertThat(BROKER.browse(Addresses.ACCEPTED)).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void refusesWhenItHasStopped() {
        GroupCommit acceptance = started();
        acceptance.close();

        assertThatThrownBy(() -> acceptance.accept(List.of(event("late"))))
                .isInstanceOf(TransientFailure.class)
                .hasMessageContaining("stopping");
    }

    private static void swallow(GroupCommit full) {
        assertThatThrownBy(() -> full.accept(List.of(event("1", "x"))))
                .isInstanceOf(TransientFailure.class);
    }

    private static GroupCommit started() {
        GroupCommit acceptance =
                new GroupCommit(BROKER.connections(), IntakeFixture.SETTINGS, IntakeFixture.pace());
        acceptance.start();
        return acceptance;
    }
}
