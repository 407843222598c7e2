package io.tributary.history.jdbc;

import static io.tributary.history.jdbc.Events.email;
import static io.tributary.history.jdbc.Events.event;
import static io.tributary.history.jdbc.Events.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.intake.MappedEvent;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The next event reads as many rows, however much is there already; counted, not timed. */
class FlatCostTest {

    private static final DataSource SOURCE = TestDatabase.create();
    private static final int FEW = 600;
    private static final int MANY = 6_000;

    private final RowsRead reading = new RowsRead(SOURCE);
    private final JdbcHistory history = TestDatabase.history(reading);

    @Test
    void ofASwitchboardThatThousandsCallFrom() {
        Identifier switchboard = Identifier.phone("+34915551234", null, Proof.NETWORK);

        flat(i -> event(message("m" + i, i, switchboard, email("p" + i))));
    }

    @Test
    void ofAKioskThatThousandsUse() {
        Identifier kiosk = Identifier.scoped("kiosk", "madrid", "3", Proof.STATED);

        flat(i -> event(message("m" + i, i, kiosk, email("p" + i))));
    }

    @Test
    void ofACustomerWithThousandsOfInteractions() {
        flat(i -> event(message("m" + i, i, email("ana"))));
    }

    /** Each order is hers, and has an interaction that hangs on the order alone. */
    @Test
    void ofACustomerWithThousandsOfOrders() {
        flat(
                i -> {
                    Identifier order =
                            Identifier.scoped("shopify.order", "eu", "1000" + i, Proof.STATED);
                    return event(
                            message("m" + i, i, order, email("ana")).build(),
                            message("x" + i, i, order).build());
                });
    }

    private void flat(IntFunction<MappedEvent> events) {
        TestDatabase.clear(SOURCE);
        fill(events, 0, FEW);
        long withFew = next(events, FEW);
        fill(events, FEW + 10, MANY);
        long withMany = next(events, MANY);

        assertThat(withMany).isLessThan(withFew * 2 + 50).isLessThan(1_500);
    }

    /** The median of a few, for the statistics of the server are not exact. */
    private long next(IntFunction<MappedEvent> events, int from) {
        new JdbcTemplate(SOURCE).execute("ANALYZE");
        List<Long> rows = new ArrayList<>();
        for (int i = from; i < from + 5; i++) {
            MappedEvent next = events.apply(i);
            rows.add(reading.by(() -> history.recorder().record(List.of(next))));
        }
        return rows.stream().sorted().skip(2).findFirst().orElseThrow();
    }

    private void fill(IntFunction<MappedEvent> events, int from, int to) {
        for (int start = from; start < to; start += 200) {
            List<MappedEvent> batch = new ArrayList<>();
            for (int i = start; i < Math.min(to, start + 200); i++) {
                batch.add(events.apply(i));
            }
            history.recorder().record(batch);
        }
    }
}
