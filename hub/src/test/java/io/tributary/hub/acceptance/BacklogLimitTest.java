package io.tributary.hub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BacklogLimitTest {

    private final BacklogLimit limit = new BacklogLimit(new BacklogSettings(1_000, 100_000));

    @BeforeEach
    void nothingWaits() {
        limit.look(0, false);
    }

    @Test
    void closesWhenEventsComeFasterThanTheyAreRecorded() {
        limit.look(1_000, false);
        assertThat(limit.reason()).isNull();

        limit.look(1_001, false);
        assertThat(limit.reason())
                .contains("1001 events wait")
                .contains("tributary.backlog.events");
    }

    @Test
    void opensAgainOnceThereIsSomeRoom() {
        limit.look(1_001, false);
        limit.look(900, false);
        assertThat(limit.reason()).isNotNull();

        limit.look(800, false);
        assertThat(limit.reason()).isNull();
    }

    @Test
    void keepsTakingEventsWhileTheDatabaseIsAway() {
        limit.look(99_000, true);
        assertThat(limit.reason()).isNull();
        assertThat(limit.most()).isEqualTo(100_000);
    }

    @Test
    void keepsTakingEventsUntilThoseOfAnOutageAreRecorded() {
        limit.look(99_000, true);
        limit.look(50_000, false);
        assertThat(limit.reason()).isNull();

        limit.look(700, false);
        limit.look(1_001, false);
        assertThat(limit.reason()).isNotNull();
    }

    @Test
    void closesWhenAnOutageLastsTooLong() {
        limit.look(100_001, true);
        assertThat(limit.reason()).contains("tributary.backlog.events-in-outage");

        limit.look(99_800, false);
        assertThat(limit.reason()).as("there is room again soon").isNull();
    }

    @Test
    void takesWhatWaitsAtTheStartForThatOfAnOutage() {
        BacklogLimit started = new BacklogLimit(new BacklogSettings(1_000, 100_000));

        started.look(50_000, false);
        assertThat(started.reason()).isNull();
    }
}
