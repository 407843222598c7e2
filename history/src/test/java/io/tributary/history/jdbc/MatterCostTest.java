package io.tributary.history.jdbc;

import static io.tributary.history.jdbc.Events.email;
import static io.tributary.history.jdbc.Events.event;
import static io.tributary.history.jdbc.Events.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The cost of the next interaction, in rows of the matters' tables that are read and written: the
 * same whether there are many or ten times as many.
 */
class MatterCostTest {

    private static final int MANY = 700;
    private static final int DAY = 24 * 60;
    private static final HikariDataSource SOURCE = singleConnection();

    private final JdbcHistory history = TestDatabase.history(SOURCE);
    private final JdbcTemplate jdbc = new JdbcTemplate(SOURCE);

    @BeforeEach
    void clear() {
        TestDatabase.clear(SOURCE);
    }

    @AfterAll
    static void close() {
        SOURCE.close();
    }

    @Test
    void theNextMessageOfALongThreadCostsTheSame() {
        assertFlat(
                i -> message("m" + i, i, email("ana")).thread("t"),
                n -> message("next", n + 1, email("ana")).thread("t"));
    }

    @Test
    void aThreadReadNewestFirstCostsTheSame() {
        assertFlat(
                i -> message("m" + i, 100_000 - i, email("ana")).thread("t"),
                n -> message("earlier", 100_000 - n - 1, email("ana")).thread("t"));
    }

    @Test
    void aReceiptInALongThreadCostsTheSame() {
        assertFlat(
                i -> message("m" + i, i, email("ana")).thread("t"),
                n ->
                        message("m" + n / 2, n / 2, email("ana"))
                                .thread("t")
                                .revision(1)
                                .status("read"));
    }

    @Test
    void aLateMessageOfALongThreadCostsTheSame() {
        assertFlat(
                i -> message("m" + i, 2 * i, email("ana")).thread("t"),
                n -> message("late", n + 1, email("ana")).thread("t"));
    }

    @Test
    void theNextMailOfACustomerWithManyCostsTheSame() {
        assertFlat(
                i -> message("m" + i, i * DAY, email("ana")).thread("t" + i),
                n -> message("next", n * DAY + 60, email("ana")).thread("new"));
    }

    @Test
    void theNextChannelSwitchInAnEndlessMatterCostsTheSame() {
        assertFlat(
                i -> switching("m" + i, i * 60, i),
                n -> switching("next", n * 60, n % 2 == 0 ? 0 : 1));
    }

    @Test
    void theNextCallWithinAnEndlessMatterCostsTheSame() {
        assertFlat(
                i -> switching("m" + i, i * 60, i),
                n -> switching("late", n / 2 * 60 + 1, n / 2 + 1));
    }

    @Test
    void theNextCustomerOfARecallCostsTheSame() {
        assertFlat(i -> naming("m" + i, i, "c" + i), n -> naming("next", n, "new"));
    }

    @Test
    void theNextMessageOfACustomerOfARecallCostsTheSame() {
        assertFlat(i -> naming("m" + i, i, "c" + i), n -> naming("next", n, "c" + n / 2));
    }

    @Test
    void theNextInteractionOfNobodyInARecallCostsTheSame() {
        assertFlat(
                i -> naming("m" + i, i, "c" + i),
                n ->
                        message("next", n)
                                .participants(List.of())
                                .reference(Reference.of("batch", "recall", "B-2026-7")));
    }

    @Test
    void theNextMentionOfAnOrderThatIsNamedOftenCostsTheSame() {
        assertFlat(
                i ->
                        message("m" + i, i, email("ana"))
                                .kind(Kind.SHIPMENT)
                                .reference(Reference.of("order", "shop/eu", "1001")),
                n -> message("next", n + 1, email("ana")).text("Where is order 1001?"));
    }

    private static Interaction.Builder switching(String id, int minute, int turn) {
        return message(id, minute, email("ana"))
                .channel(turn % 2 == 0 ? Channel.EMAIL : Channel.PHONE)
                .kind(turn % 2 == 0 ? Kind.MESSAGE : Kind.CALL);
    }

    private static Interaction.Builder naming(String id, int minute, String customer) {
        return message(id, minute, email(customer))
                .reference(Reference.of("batch", "recall", "B-2026-7"));
    }

    private void assertFlat(
            IntFunction<Interaction.Builder> before, IntFunction<Interaction.Builder> next) {
        long few = cost(MANY, before, next);
        TestDatabase.clear(SOURCE);
        long many = cost(MANY * 10, before, next);

        assertThat(many).as("rows at ten times the size").isLessThanOrEqualTo(few * 3 / 2 + 30);
        assertThat(many).as("rows").isLessThan(1500);
    }

    private long cost(
            int size,
            IntFunction<Interaction.Builder> before,
            IntFunction<Interaction.Builder> next) {
        List<MappedEvent> events =
                new ArrayList<>(
                        IntStream.range(0, size).mapToObj(i -> event(before.apply(i))).toList());
        for (int from = 0; from < size; from += 500) {
            history.recorder().record(events.subList(from, Math.min(size, from + 500)));
        }
        // Entries of dead rows are counted too; when they go is chance.
        jdbc.execute("VACUUM ANALYZE");
        long touched = rows();
        history.recorder().record(List.of(event(next.apply(size))));
        return rows() - touched;
    }

    private long rows() {
        jdbc.queryForList("SELECT pg_stat_force_next_flush()");
        Long rows =
                jdbc.queryForObject(
                        """
                        SELECT (SELECT sum(seq_tup_read + n_tup_ins + n_tup_upd + n_tup_del)
                                FROM pg_stat_user_tables WHERE relname LIKE 'matter%')
                               + (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes
                                  WHERE relname LIKE 'matter%')
                        """,
                        Long.class);
        return rows == null ? 0 : rows;
    }

    /** Statistics are those of the connection that asks for them. */
    private static HikariDataSource singleConnection() {
        HikariDataSource source = (HikariDataSource) TestDatabase.create();
        source.setMaximumPoolSize(1);
        return source;
    }
}
