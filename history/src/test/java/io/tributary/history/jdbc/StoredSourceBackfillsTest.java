package io.tributary.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.position.SourceBackfill;
import io.tributary.history.position.SourceBackfill.State;
import io.tributary.history.position.SourceBackfills;
import io.tributary.history.position.SourceBackfills.Progress;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class StoredSourceBackfillsTest {

    private static final String SOURCE = "shop/eu";
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MIDDLE = Instant.parse("2026-01-20T12:30:00Z");
    private static final Instant TO = Instant.parse("2026-02-01T00:00:00Z");

    private final DataSource pool = TestDatabase.create();
    private final SourceBackfills backfills = StoredSourceBackfills.on(pool);

    @Test
    void goesOnAfterARestartWhereItStood() {
        SourceBackfill started = start();
        assertThat(backfills.move(started, new Progress("page 2", MIDDLE), 250)).isTrue();

        SourceBackfill found = StoredSourceBackfills.on(pool).running(SOURCE).orElseThrow();

        assertThat(found.id()).isEqualTo(started.id());
        assertThat(found.state()).isEqualTo(State.RUNNING);
        assertThat(found.from()).isEqualTo(FROM);
        assertThat(found.to()).isEqualTo(TO);
        assertThat(found.position()).isEqualTo("page 2");
        assertThat(found.reached()).isEqualTo(MIDDLE);
        assertThat(found.items()).isEqualTo(250);
        assertThat(found.accepted()).isEqualTo(250);
    }

    @Test
    void letsOneOfASourceRunAtATime() {
        start();

        assertThat(backfills.start(SOURCE, FROM, TO, "page 1")).isEmpty();
        assertThat(backfills.start("shop/us", FROM, TO, "page 1")).isPresent();
        assertThat(backfills.running("shop/none")).isEmpty();
    }

    @Test
    void endsOnceAllIsRead() {
        SourceBackfill started = start();

        assertThat(backfills.move(started, new Progress(null, TO), 3)).isTrue();

        assertThat(backfills.running(SOURCE)).isEmpty();
        SourceBackfill done = backfills.last(SOURCE).orElseThrow();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.accepted()).isEqualTo(3);
        assertThat(done.endedAt()).isNotNull();
        assertThat(start().id()).isNotEqualTo(done.id());
    }

    @Test
    void movesOnlyFromWhereItStood() {
        SourceBackfill started = start();
        backfills.move(started, new Progress("page 2", MIDDLE), 10);

        assertThat(backfills.move(started, new Progress("page 3", TO), 10)).isFalse();

        SourceBackfill found = backfills.running(SOURCE).orElseThrow();
        assertThat(found.position()).isEqualTo("page 2");
        assertThat(found.accepted()).isEqualTo(10);
    }

    @Test
    void doesNotGoOnOnceItIsCancelled() {
        SourceBackfill started = start();

        assertThat(backfills.cancel(SOURCE)).isTrue();

        assertThat(backfills.cancel(SOURCE)).isFalse();
        assertThat(backfills.move(started, new Progress("page 2", MIDDLE), 1)).isFalse();
        assertThat(backfills.last(SOURCE).orElseThrow().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void tellsWhyItDoesNotGoOnUntilItDoes() {
        SourceBackfill started = start();

        backfills.stumble(started, "the broker is away", 7);

        SourceBackfill stuck = backfills.running(SOURCE).orElseThrow();
        assertThat(stuck.problem()).isEqualTo("the broker is away");
        assertThat(stuck.items()).isEqualTo(7);
        assertThat(stuck.accepted()).isZero();
        backfills.move(stuck, new Progress("page 2", MIDDLE), 7);
        SourceBackfill goesOn = backfills.running(SOURCE).orElseThrow();
        assertThat(goesOn.problem()).isNull();
        assertThat(goesOn.items()).isEqualTo(14);
        assertThat(goesOn.accepted()).isEqualTo(7);
    }

    private SourceBackfill start() {
        return backfills.start(SOURCE, FROM, TO, "page 1").orElseThrow();
    }
}
