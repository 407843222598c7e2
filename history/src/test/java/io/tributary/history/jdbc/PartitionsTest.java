package io.tributary.history.jdbc;

import static io.tributary.history.jdbc.Events.email;
import static io.tributary.history.jdbc.Events.event;
import static io.tributary.history.jdbc.Events.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.retention.Retention;
import io.tributary.history.retention.Store;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What goes by time is where it belongs, whoever made room for it, and when. */
class PartitionsTest {

    private static final DataSource SOURCE = TestDatabase.create();

    private final JdbcTemplate sql = new JdbcTemplate(SOURCE);
    private final JdbcHistory history = TestDatabase.history(SOURCE);
    private final Retention retention = StoredRetention.on(SOURCE);

    @BeforeEach
    void clear() {
        TestDatabase.clear(SOURCE);
        partitions("raw_content").forEach(name -> sql.execute("DROP TABLE " + name));
        partitions("history_event").forEach(name -> sql.execute("DROP TABLE " + name));
    }

    @Test
    void makesRoomAhead() {
        prepare(null);
        assertThat(partitions("raw_content")).hasSizeBetween(1, 2);
        prepare(Duration.ofDays(1));
        record(0, 10);

        assertThat(partitions("raw_content")).hasSizeLessThan(9);
        assertThat(count("raw_content_default")).isZero();
        assertThat(count("history_event_default")).isZero();
        prepare(Duration.ofDays(1));
        assertThat(count("raw_content")).isEqualTo(10);
    }

    @Test
    void recordsWithoutRoomAndGivesItItsPlaceLater() {
        record(0, 10);
        List<Long> told = sql.queryForList("SELECT sequence FROM history_event", Long.class);
        assertThat(count("raw_content_default")).isEqualTo(10);

        prepare(null);
        assertThat(count("raw_content_default")).isZero();
        assertThat(count("history_event_default")).isZero();
        assertThat(count("raw_content")).isEqualTo(10);
        assertThat(sql.queryForList("SELECT sequence FROM history_event", Long.class))
                .containsExactlyInAnyOrderElementsOf(told);
        assertThat(history.history().raw(interaction(3))).isPresent();
    }

    @Test
    void givesAPlaceToWhatAClockThatJumpedTimed() {
        prepare(null);
        record(0, 3);
        sql.update("UPDATE history_event SET at = '2099-05-05' WHERE sequence % 2 = 0");
        sql.update("UPDATE history_event SET at = '1999-05-05' WHERE sequence % 2 = 1");

        prepare(null);
        assertThat(count("history_event_default")).isZero();
        assertThat(partitions("history_event"))
                .contains("history_event_20990501", "history_event_19990501");
    }

    @Test
    void storesNoEventTwiceWhicheverPartitionItIsIn() {
        prepare(null);
        record(0, 10);
        sql.update("UPDATE raw_event SET archived_at = archived_at - interval '70 days'");
        sql.update("UPDATE raw_content SET archived_at = archived_at - interval '70 days'");
        prepare(null);

        assertThat(record(5, 15)).isEqualTo(5);
        assertThat(count("raw_content")).isEqualTo(15);
        assertThat(count("raw_event")).isEqualTo(15);
        assertThat(history.history().raw(interaction(3))).isPresent();
    }

    @Test
    void makesEachPartitionOnceWhenInstancesStartTogether() {
        List<CompletableFuture<Void>> instances =
                IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> prepare(null)))
                        .toList();
        instances.forEach(CompletableFuture::join);
        prepare(null);

        assertThat(partitions("raw_content")).hasSizeBetween(1, 2);
        assertThat(partitions("history_event")).hasSizeBetween(1, 2);
    }

    @Test
    void dropsWhileARecorderWrites() {
        prepare(null);
        record(0, 200);
        sql.update("UPDATE raw_event SET archived_at = now() - interval '100 days'");
        sql.update("UPDATE raw_content SET archived_at = now() - interval '100 days'");
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Integer> recorder =
                CompletableFuture.supplyAsync(
                        () -> {
                            int next = 200;
                            for (; !done.get() || next < 400; next += 20) {
                                record(next, next + 20);
                            }
                            return next;
                        });

        prepare(null);
        long gone = forget();
        done.set(true);
        int recorded = recorder.join();

        assertThat(gone).isEqualTo(200);
        assertThat(count("raw_content")).isEqualTo(recorded - 200);
        assertThat(count("raw_event")).isEqualTo(recorded - 200);
    }

    @Test
    void leavesAPartitionThatIsInUseForLaterWhileOthersRecord() throws Exception {
        prepare(null);
        record(0, 10);
        sql.update("UPDATE raw_event SET archived_at = now() - interval '100 days'");
        sql.update("UPDATE raw_content SET archived_at = now() - interval '100 days'");
        prepare(null);
        try (Connection reader = SOURCE.getConnection()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("SELECT FROM raw_content WHERE event_id = 'm1'");

            assertThatThrownBy(() -> retention.forget(Store.RAW_ARCHIVE, old(), () -> false))
                    .isInstanceOf(TransientFailure.class);
            assertThat(record(10, 20)).isEqualTo(10);
            reader.rollback();
        }
        assertThat(forget()).isEqualTo(10);
        assertThat(count("raw_content")).isEqualTo(10);
    }

    private void prepare(Duration kept) {
        retention.prepare(Store.RAW_ARCHIVE, kept);
        retention.prepare(Store.EVENT_LOG, kept);
    }

    private long forget() {
        return retention.forget(Store.RAW_ARCHIVE, old(), () -> true);
    }

    private static Instant old() {
        return Instant.now().minus(Duration.ofDays(30));
    }

    /** Answers how many were new. */
    private long record(int from, int to) {
        List<MappedEvent> batch = new ArrayList<>();
        for (int i = from; i < to; i++) {
            batch.add(event(message("m" + i, i % 50, email("c" + i))));
        }
        return history.recorder().record(batch).archived();
    }

    private static InteractionId interaction(int number) {
        return message("m" + number, number % 50, email("c" + number)).build().id();
    }

    private List<String> partitions(String table) {
        return sql.queryForList(
                """
                SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                WHERE i.inhparent = CAST(? AS regclass) AND c.relname NOT LIKE '%default'
                """,
                String.class, table);
    }

    private long count(String table) {
        Long count = sql.queryForObject("SELECT count(*) FROM " + table, Long.class);
        return count == null ? 0 : count;
    }
}
