package io.tributary.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.events.HistoryEvent;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.history.matter.MatterId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.History;
import io.tributary.history.query.PageRequest;
import io.tributary.history.query.TimelineFilter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Neither the recorder nor who reads goes through a large table from end to end: PostgreSQL itself
 * counts how often that happens.
 */
class PlansTest {

    private static final int INTERACTIONS = 12_000;

    /** Of one customer, each a matter of its own. */
    private static final int BUSY = 5_000;

    /** Of smaller ones it may well be cheapest to read all: a hundred pages or less. */
    private static final int LARGE = 10_000;

    private static final long ROWS_AN_EVENT = 50;

    private static final DataSource SOURCE = TestDatabase.create();
    private static final JdbcTemplate SQL = new JdbcTemplate(SOURCE);
    private static final JdbcHistory HISTORY = TestDatabase.history(SOURCE);

    @BeforeAll
    static void fill() {
        HISTORY.outbox().register("crm/main", DeliveryTerms.EVERYTHING);
        for (int from = 0; from < INTERACTIONS; from += 500) {
            HISTORY.recorder().record(batch(from, 500));
        }
        for (int from = 0; from < BUSY; from += 500) {
            HISTORY.recorder().record(busy(from, 500));
        }
        SQL.execute("VACUUM ANALYZE");
    }

    @Test
    void ofABatch() {
        assertThat(goneThrough(() -> HISTORY.recorder().record(batch(INTERACTIONS, 200))))
                .isEmpty();
    }

    /** Small batches keep their plans, which know nothing of what is asked for. */
    @Test
    void ofSmallBatches() {
        SQL.execute("UPDATE interaction SET content = content WHERE kind = 'message'");
        assertThat(SQL.queryForObject("SELECT pg_relation_size('interaction')", Long.class))
                .as("bytes of interactions, for plans to be kept")
                .isGreaterThan(16L << 20);
        RowsRead reading = new RowsRead(SOURCE);
        JdbcHistory history = TestDatabase.history(reading);
        int small = 20;
        long first = 0;
        long last = 0;
        for (int i = 0; i < 8; i++) {
            int from = 2 * INTERACTIONS + i * small;
            last = reading.by(() -> history.recorder().record(batch(from, small)));
            first = i == 0 ? last : first;
        }

        assertThat(first).as("rows read for an event").isLessThan(ROWS_AN_EVENT * small);
        assertThat(last).isLessThan(ROWS_AN_EVENT * small);
    }

    @Test
    void ofABatchOfRevisionsAndWithdrawals() {
        List<MappedEvent> revised = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            revised.add(Events.event(interaction(i).revision(1).text("Revised")));
            revised.add(Events.event(interaction(1_000 + i).revision(1).deleted(true)));
        }

        assertThat(goneThrough(() -> HISTORY.recorder().record(revised))).isEmpty();
    }

    @Test
    void ofWhoReads() {
        History history = HISTORY.history();
        PageRequest page = PageRequest.first(50);

        assertThat(
                        goneThrough(
                                () -> {
                                    CustomerId customer =
                                            history.customerBy(Events.email("c7"))
                                                    .orElseThrow()
                                                    .id();
                                    history.customer(customer);
                                    history.timeline(customer, TimelineFilter.ALL, page);
                                    MatterId matter =
                                            history.matters(customer, page).items().get(0).id();
                                    history.matter(matter);
                                    history.timeline(
                                            customer,
                                            new TimelineFilter(null, null, matter, null, null),
                                            page);
                                    history.why(customer, page);
                                    history.interaction(history.latest(page).items().get(0).id());
                                    history.raw(history.latest(page).items().get(0).id());
                                }))
                .isEmpty();
    }

    @Test
    void ofWhoReadsACustomerWithThousandsOfMatters() {
        History history = HISTORY.history();

        assertThat(
                        goneThrough(
                                () -> {
                                    CustomerView customer =
                                            history.customerBy(Events.email("busy")).orElseThrow();
                                    assertThat(customer.openMatterCount()).isEqualTo(BUSY);
                                    assertThat(history.openMatters(customer.id(), 100))
                                            .hasSize(100);
                                    assertThat(history.present(customer.id())).isPresent();
                                    history.timeline(
                                            customer.id(),
                                            TimelineFilter.ALL,
                                            PageRequest.first(50));
                                    history.matters(customer.id(), PageRequest.first(50));
                                }))
                .isEmpty();
    }

    @Test
    void ofSubscribersAndTargets() {
        assertThat(
                        goneThrough(
                                () -> {
                                    List<HistoryEvent> events = HISTORY.eventLog().after(100, 200);
                                    assertThat(events).hasSize(200);
                                    HISTORY.eventLog().last();
                                    HISTORY.outbox()
                                            .lease("crm/main", 20, 20, Duration.ofMinutes(1));
                                }))
                .isEmpty();
    }

    /** Large tables that the work went through from end to end, and how often. */
    private static Map<String, Long> goneThrough(Runnable work) {
        Map<String, Long> before = scans();
        work.run();
        Map<String, Long> after = scans();
        after.replaceAll((table, scans) -> scans - before.getOrDefault(table, 0L));
        after.values().removeIf(scans -> scans == 0);
        return after;
    }

    /** Each connection of the pool tells its own statistics when it is idle, or is made to. */
    private static Map<String, Long> scans() {
        SQL.execute("SELECT pg_stat_force_next_flush()");
        SQL.execute("SELECT pg_stat_clear_snapshot()");
        Map<String, Long> scans = new TreeMap<>();
        SQL.query(
                """
                SELECT relname, seq_scan FROM pg_stat_user_tables WHERE n_live_tup >= ?
                """,
                row -> {
                    scans.put(row.getString("relname"), row.getLong("seq_scan"));
                },
                LARGE);
        return scans;
    }

    private static List<MappedEvent> batch(int from, int size) {
        List<MappedEvent> batch = new ArrayList<>();
        for (int i = from; i < from + size; i++) {
            batch.add(Events.event(interaction(i)));
        }
        return batch;
    }

    private static List<MappedEvent> busy(int from, int size) {
        List<MappedEvent> batch = new ArrayList<>();
        for (int i = from; i < from + size; i++) {
            batch.add(
                    Events.event(
                            Events.message("b" + i, i, Events.email("busy")).thread("busy" + i)));
        }
        return batch;
    }

    /** Of some thousand customers with e-mail and phone, with threads and orders. */
    private static Interaction.Builder interaction(int number) {
        int customer = number * 7 % 4_000;
        Identifier phone = Identifier.phone("+34600%06d".formatted(customer), null, Proof.NETWORK);
        return Events.message("m" + number, number, Events.email("c" + customer), phone)
                .kind(Kind.MESSAGE)
                .thread("t" + number / 2)
                .reference(Reference.of("order", "shop/eu", "1" + customer));
    }
}
