package io.tributary.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.intake.MappedEvent;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.retention.Retention;
import io.tributary.history.retention.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.JdbcTemplate;

/** A history that began before there were partitions loses nothing by them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PartitionMigrationTest {

    private static final DataSource SOURCE = TestDatabase.empty();
    private static final JdbcTemplate SQL = new JdbcTemplate(SOURCE);
    private static final Retention RETENTION = StoredRetention.on(SOURCE);
    private static final JdbcHistory HISTORY = TestDatabase.history(SOURCE);
    private static long last;

    /** As the version before left it, and its recorder wrote. */
    @BeforeAll
    static void migrate() {
        Flyway.configure()
                .dataSource(SOURCE)
                .locations("classpath:db/migration")
                .table("tributary_schema")
                .target("16")
                .load()
                .migrate();
        archiveAsBefore(0, 20);
        SQL.update(
                """
                INSERT INTO history_event (type, subject, at, details)
                SELECT 'customer.changed', i::text, now() - interval '100 days', '{}'
                FROM generate_series(1, 30) i
                """);
        SQL.update("DELETE FROM history_event WHERE sequence > 28");
        HistorySchema.migrate(SOURCE);
        last = HISTORY.eventLog().last();
    }

    @Test
    @Order(1)
    void keepsEventsAndTheirNumbers() {
        assertThat(last).isEqualTo(28);
        assertThat(HISTORY.eventLog().after(0, 100)).hasSize(28);
        record(0, 20);
        assertThat(HISTORY.eventLog().after(28, 100).get(0).sequence()).isEqualTo(31);
    }

    @Test
    @Order(2)
    void keepsRawEventsAndKnowsThemAgain() {
        assertThat(count("raw_event")).isEqualTo(20);
        assertThat(count("raw_content")).isZero();
        assertThat(raw(7)).isEqualTo("old");
        record(10, 30);

        assertThat(count("raw_event")).isEqualTo(30);
        assertThat(count("raw_content")).isEqualTo(10);
        assertThat(raw(7)).isEqualTo("old");
        assertThat(raw(27)).isNotEqualTo("old");
    }

    @Test
    @Order(3)
    void letsHubsOfTheVersionBeforeGoOnRecording() {
        archiveAsBefore(25, 35);
        assertThat(count("raw_event")).isEqualTo(35);
        record(30, 40);
        assertThat(count("raw_event")).isEqualTo(40);
        assertThat(count("raw_content")).isEqualTo(15);
        long before = HISTORY.eventLog().last();
        SQL.update(
                """
                INSERT INTO history_event (type, subject, customer, at, details)
                VALUES ('customer.changed', 'x', NULL, now(), '{}')
                """);
        assertThat(HISTORY.eventLog().last()).isEqualTo(before + 1);
    }

    @Test
    @Order(4)
    void forgetsWhatWasThereBeforeRowByRow() {
        SQL.update(
                "UPDATE raw_event SET archived_at = now() - interval '100 days'"
                        + " WHERE body IS NOT NULL");
        HISTORY.eventLog().advance("all", HISTORY.eventLog().last());

        assertThat(forget(Store.RAW_ARCHIVE)).isEqualTo(25);
        assertThat(forget(Store.EVENT_LOG)).isEqualTo(28);
        assertThat(count("raw_event")).isEqualTo(15);
        assertThat(count("raw_content")).isEqualTo(15);
    }

    private static long forget(Store store) {
        Instant before = Instant.now().minus(Duration.ofDays(30));
        return RETENTION.forget(store, before, () -> true);
    }

    private static void archiveAsBefore(int from, int to) {
        for (MappedEvent event : batch(from, to)) {
            SQL.update(
                    """
                    INSERT INTO raw_event (id, source, event_id, mapping, received_at, settings,
                                           headers, body, archived_at)
                    VALUES (?, ?, ?, 'test', now(), '{}', '{}', 'old', now())
                    ON CONFLICT (id) DO NOTHING
                    """,
                    RawArchive.id(event.raw()),
                    event.raw().source(),
                    event.raw().eventId());
        }
    }

    private static void record(int from, int to) {
        HISTORY.recorder().record(batch(from, to));
    }

    private static List<MappedEvent> batch(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Events.event(Events.message("m" + i, i, Events.email("c" + i))))
                .toList();
    }

    private static String raw(int number) {
        InteractionId id = batch(number, number + 1).get(0).interactions().get(0).id();
        return new String(
                HISTORY.history().raw(id).orElseThrow().body(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static long count(String table) {
        Long count = SQL.queryForObject("SELECT count(*) FROM " + table, Long.class);
        return count == null ? 0 : count;
    }
}
