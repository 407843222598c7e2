package io.tributary.hub.intake;

import static io.tributary.hub.intake.IntakeFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tributary.hub.intake.Outcome.Received;
import io.tributary.hub.intake.Outcome.Unmappable;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.jms.client.ActiveMQMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MappingPoolTest {

    private final MappingMeters meters = new MappingMeters(new SimpleMeterRegistry());
    private final MappingPool pool = new MappingPool(IntakeFixture.mappings(), meters, 3);

    @AfterEach
    void close() {
        pool.close();
        assertThat(Thread.interrupted()).as("left for the next test").isFalse();
    }

    @Test
    void keepsTheOrderOfBatchesOfAnySize() {
        for (int size : new int[] {0, 1, 15, 16, 17, 48, 49, 500}) {
            List<Unmapped> batch = IntStream.range(0, size).mapToObj(this::fine).toList();
            assertThat(pool.map(batch))
                    .hasSize(size)
                    .zipSatisfy(
                            batch,
                            (outcome, unmapped) ->
                                    assertThat(((Received) outcome).event().raw())
                                            .isEqualTo(unmapped.raw()));
        }
        assertThat(meters.ignored("plain")).isEqualTo(0 + 1 + 15 + 16 + 17 + 48 + 49 + 500);
    }

    @Test
    void tellsWhatCannotBeMappedWhereItStands() {
        List<Unmapped> batch =
                IntStream.range(0, 100)
                        .mapToObj(
                                n ->
                                        n == 70
                                                ? unmapped("reject")
                                                : n == 20 ? unmapped("deep") : fine(n))
                        .toList();
        List<Outcome> outcomes = pool.map(batch);

        assertThat(outcomes.get(70)).isInstanceOf(Unmappable.class);
        assertThat(outcomes.get(20)).isInstanceOf(Unmappable.class);
        assertThat(outcomes).filteredOn(Received.class::isInstance).hasSize(98);
        assertThat(meters.parked("plain")).isEqualTo(2);
    }

    @Test
    void leavesTheBatchWhenItsThreadIsInterrupted() {
        List<Unmapped> batch =
                IntStream.range(0, 100).mapToObj(number -> unmapped("endless")).toList();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> pool.map(batch)).isInstanceOf(Stopping.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private Unmapped fine(int number) {
        return unmapped("event " + number);
    }

    private static Unmapped unmapped(String body) {
        return new Unmapped(new ActiveMQMessage(), event(body, body));
    }
}
