package io.tributary.history.jdbc;

import static io.tributary.history.jdbc.Events.email;
import static io.tributary.history.jdbc.Events.event;
import static io.tributary.history.jdbc.Events.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.delivery.DeliveryTerms;
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
        long old = count("raw_content WHERE event_id < 'm2'");
        ageRaw("event_id < 'm2'");

        assertThat(forget(Store.RAW_ARCHIVE)).isEqualTo(old).isPositive();
        assertThat(count("raw_event")).isEqualTo(300 - old);
        assertThat(count("raw_content WHERE event_id >= 'm2'")).isEqualTo(300 - old);
        assertThat(count("raw_content")).isEqualTo(300 - old);
    }

    @Test
    void changesNothingInTheHistoryNorForItsRebuildNorForDuplicates() {
        record(20);
        ageRaw("true");
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
        ageRaw("true");
        forget(Store.RAW_ARCHIVE);
        var customer = history.history().customerBy(email("c0")).orElseThrow();
        history.erasure().erase(customer.id(), "ada", "asked for");

        record(1);
        assertThat(history.history().customerBy(email("c0"))).isEmpty();
        assertThat(count("raw_event")).isZero();
    }

    @Test
    void forgetsWhatTargetsHaveAndNothingThatTheyAreOwed() {
        history.outbox().register(TARGET, DeliveryTerms.EVERYTHING);
        record(6);
        for (CustomerDelivery work : history.outbox().lease(TARGET, 3, 10, Duration.ofMinutes(1))) {
            history.outbox()
                    .complete(
                            work.lease(),
                            work.interactions().stream()
                                    .map(each -> DeliveryResult.delivered(each.id(), "x"))
                                    .toList());
        }
        age("delivery", "changed_at", 100, "true");

        assertThat(forget(Store.DELIVERED)).isEqualTo(3);
        assertThat(count("delivery WHERE state = 'pending'")).isEqualTo(3);
        assertThat(count("delivery")).isEqualTo(3);
    }

    @Test
    void keepsAPartitionOfEventsThatAReaderHasNotReadToItsEnd() {
        long old = eventsOfTwoPartitions();
        assertThat(forget(Store.EVENT_LOG)).as("nobody has read yet").isZero();

        history.eventLog().advance("fast", history.eventLog().last());
        history.eventLog().advance("slow", old - 1);
        assertThat(forget(Store.EVENT_LOG)).as("one has not").isZero();

        history.eventLog().advance("slow", old);
        assertThat(forget(Store.EVENT_LOG)).isPositive();
        assertThat(history.eventLog().after(0, 1).get(0).sequence()).isEqualTo(old + 1);
    }

    @Test
    void keepsEventsThatTheScanForSuggestionsHasNotSeen() {
        record(4);
        history.suggestionScan().run(1_000);
        record(8);
        ageEvents(300, "true");
        record(10);
        history.eventLog().advance("all", history.eventLog().last());

        assertThat(forget(Store.EVENT_LOG)).isZero();
        history.suggestionScan().run(1_000);
        assertThat(forget(Store.EVENT_LOG)).isPositive();
    }

    @Test
    void keepsTheLastEventSoThatTheLogGoesOnFromIt() {
        long old = eventsOfTwoPartitions();
        long last = history.eventLog().last();
        history.eventLog().advance("all", last);

        assertThat(forget(Store.EVENT_LOG)).isPositive();
        assertThat(forget(Store.EVENT_LOG)).isZero();
        assertThat(history.eventLog().last()).isEqualTo(last);
        assertThat(history.eventLog().after(0, 1).get(0).sequence()).isEqualTo(old + 1);
    }

    @Test
    void leavesRowsThatSomebodyHolds() throws Exception {
        record(2);
        ageRaw("true");
        try (Connection other = SOURCE.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT FROM raw_event ORDER BY id LIMIT 1 FOR UPDATE");
            assertThat(forget(Store.RAW_ARCHIVE)).isEqualTo(1);
            other.rollback();
        }
        assertThat(forget(Store.RAW_ARCHIVE)).isEqualTo(1);
    }

    @Test
    void leavesItToTheInstanceThatIsAtItAlready() throws Exception {
        record(2);
        ageRaw("true");
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
        eventsOfTwoPartitions();
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

    /** Answers the last event of the older; the other is old as well, and has the last event. */
    private long eventsOfTwoPartitions() {
        record(10);
        ageEvents(300, "true");
        long old = history.eventLog().last();
        record(20);
        ageEvents(150, "sequence > " + old);
        return old;
    }

    private void ageEvents(int days, String which) {
        age("history_event", "at", days, which);
        retention.prepare(Store.EVENT_LOG, null);
    }

    private void ageRaw(String which) {
        age(
                "raw_event",
                "archived_at",
                100,
                "id IN (SELECT id FROM raw_content WHERE " + which + ")");
        age("raw_content", "archived_at", 100, which);
        retention.prepare(Store.RAW_ARCHIVE, null);
    }

    private void age(String table, String column, int days, String which) {
        JdbcClient.create(SOURCE)
                .sql(
                        "UPDATE %s SET %s = date_trunc('day', now()) - interval '%d days' WHERE %s"
                                .formatted(table, column, days, which))
                .update();
    }

    private long count(String what) {
        return JdbcClient.create(SOURCE)
                .sql("SELECT count(*) FROM " + what)
                .query(Long.class)
                .single();
    }
}
