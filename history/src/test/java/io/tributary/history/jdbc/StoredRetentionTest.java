package io.tributary.history.jdbc;

import static io.tributary.history.jdbc.Events.email;
import static io.tributary.history.jdbc.Events.event;
import static io.tributary.history.jdbc.Events.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.retention.Retention;
import io.tributary.history.retention.Store;
import io.tributary.history.retention.StoreSize;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoredRetentionTest {

    private static final DataSource SOURCE = TestDatabase.create();
    private static final String TARGET = "crm/main";

    private final JdbcHistory history = TestDatabase.history(SOURCE);
    private final Retention retention = StoredRetention.on(SOURCE);

    @BeforeEach
    void clear() {
        TestDatabase.clear(SOURCE);
    }

    @Test
    void forgetsRawEventsThatAreOldAndNoOthers() {
        record(300);
        age("raw_event", "archived_at", "event_id < 'm2'");
        long old = count("raw_event WHERE event_id < 'm2'");

        assertThat(forget(Store.RAW_ARCHIVE)).isEqualTo(old).isPositive();
        assertThat(count("raw_event")).isEqualTo(300 - old);
    }

    @Test
    void changesNothingInTheHistoryNorForItsRebuildNorForDuplicates() {
        record(20);
        age("raw_event", "archived_at", "true");
        List<?> before = told();
        assertThat(forget(Store.RAW_ARCHIVE)).isEqualTo(20);

        assertThat(Rebuilds.all(history.rebuild(), false).differences()).isZero();
        record(20);
        assertThat(told()).isEqualTo(before);
        assertThat(Rebuilds.all(history.rebuild(), false).differences()).isZero();
    }

    @Test
    void keepsWhatWasErasedErasedWhenItComesAgainAfterItsBytesWent() {
        record(1);
        age("raw_event", "archived_at", "true");
        forget(Store.RAW_ARCHIVE);
        var customer = history.history().customerBy(email("c0")).orElseThrow();
        history.erasure().erase(customer.id(), "ada", "asked for");

        record(1);
        assertThat(history.history().customerBy(email("c0"))).isEmpty();
        assertThat(count("raw_event")).isZero();
    }

    @Test
    void forgetsWhatTargetsHaveAndNothingThatTheyAreOwed() {
        history.outbox().register(TARGET);
        record(6);
        for (CustomerDelivery work : history.outbox().lease(TARGET, 3, 10, Duration.ofMinutes(1))) {
            history.outbox()
                    .complete(
                            work.lease(),
                            work.interactions().stream()
                                    .map(each -> DeliveryResult.delivered(each.id(), "x"))
                                    .toList());
        }
        age("delivery", "changed_at", "true");

        assertThat(forget(Store.DELIVERED)).isEqualTo(3);
        assertThat(count("delivery WHERE state = 'pending'")).isEqualTo(3);
        assertThat(count("delivery")).isEqualTo(3);
    }

    @Test
    void keepsEventsThatAReaderHasNotRead() {
        record(10);
        age("history_event", "at", "true");
        assertThat(forget(Store.EVENT_LOG)).as("nobody has read yet").isZero();

        long last = history.eventLog().last();
        history.eventLog().advance("slow", last - 12);
        history.eventLog().advance("fast", last);
        forget(Store.EVENT_LOG);
        assertThat(history.eventLog().after(0, 100)).hasSize(12);
    }

    @Test
    void keepsEventsThatTheScanForSuggestionsHasNotSeen() {
        record(4);
        history.suggestionScan().run(1_000);
        record(8);
        age("history_event", "at", "true");
        long last = history.eventLog().last();
        history.eventLog().advance("all", last);
        long seen =
                JdbcClient.create(SOURCE)
                        .sql("SELECT scanned_to FROM suggestion_scan")
                        .query(Long.class)
                        .single();

        forget(Store.EVENT_LOG);
        assertThat(history.eventLog().after(0, 1).get(0).sequence()).isEqualTo(seen + 1);
    }

    @Test
    void keepsTheLastEventSoThatTheLogGoesOnFromIt() {
        record(3);
        age("history_event", "at", "true");
        long last = history.eventLog().last();
        history.eventLog().advance("all", last);

        forget(Store.EVENT_LOG);
        assertThat(history.eventLog().last()).isEqualTo(last);
        assertThat(count("history_event")).isEqualTo(1);
    }

    @Test
    void leavesRowsThatSomebodyHolds() throws Exception {
        record(2);
        age("raw_event", "archived_at", "true");
        try (Connection other = SOURCE.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("SELECT FROM raw_event WHERE event_id LIKE 'm0/%' FOR UPDATE");

            assertThat(forget(Store.RAW_ARCHIVE)).isEqualTo(1);
            other.rollback();
        }
        assertThat(forget(Store.RAW_ARCHIVE)).isEqualTo(1);
    }

    @Test
    void leavesItToTheInstanceThatIsAtItAlready() throws Exception {
        record(2);
        age("raw_event", "archived_at", "true");
        try (Connection other = SOURCE.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("SELECT pg_advisory_xact_lock(" + 0x7265_7461_696e_6564L + ")");

            assertThat(forget(Store.RAW_ARCHIVE)).isZero();
            other.rollback();
        }
    }

    @Test
    void endsEarlyWhenToldTo() {
        record(3);
        age("history_event", "at", "true");
        history.eventLog().advance("all", history.eventLog().last());

        assertThat(retention.forget(Store.EVENT_LOG, Instant.now(), () -> false)).isPositive();
    }

    @Test
    void measuresEachStore() {
        record(50);
        JdbcClient.create(SOURCE).sql("ANALYZE raw_event").update();

        assertThat(retention.sizes())
                .extracting(StoreSize::store)
                .containsExactlyInAnyOrder(Store.values());
        assertThat(retention.sizes())
                .filteredOn(size -> size.store() == Store.RAW_ARCHIVE)
                .singleElement()
                .satisfies(
                        size -> {
                            assertThat(size.rows()).isEqualTo(50);
                            assertThat(size.bytes()).isPositive();
                        });
    }

    private long forget(Store store) {
        return retention.forget(store, Instant.now().minus(Duration.ofDays(30)), () -> true);
    }

    private List<?> told() {
        return history.history()
                .customerBy(email("c0"))
                .map(
                        customer ->
                                JdbcClient.create(SOURCE)
                                        .sql(
                                                "SELECT id, content::text FROM interaction ORDER BY id")
                                        .query()
                                        .listOfRows())
                .orElseThrow();
    }

    /** One message of each of so many customers. */
    private void record(int messages) {
        history.recorder()
                .record(
                        java.util.stream.IntStream.range(0, messages)
                                .mapToObj(i -> event(one(i)))
                                .toList());
    }

    private static Interaction one(int i) {
        return message("m" + i, i % 50, email("c" + i)).build();
    }

    private void age(String table, String column, String which) {
        JdbcClient.create(SOURCE)
                .sql(
                        "UPDATE "
                                + table
                                + " SET "
                                + column
                                + " = now() - interval '60 days' WHERE "
                                + which)
                .update();
    }

    private long count(String what) {
        return JdbcClient.create(SOURCE)
                .sql("SELECT count(*) FROM " + what)
                .query(Long.class)
                .single();
    }
}
