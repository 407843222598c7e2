package io.tributary.history.jdbc;

import static io.tributary.history.jdbc.Events.email;
import static io.tributary.history.jdbc.Events.event;
import static io.tributary.history.jdbc.Events.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.watch.HistoryWatch;
import io.tributary.history.watch.Owed;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredWatchTest {

    private static final DataSource SOURCE = TestDatabase.create();

    private final JdbcHistory history = TestDatabase.history(SOURCE);
    private final HistoryWatch watch = StoredWatch.on(SOURCE);

    @BeforeEach
    void clear() {
        TestDatabase.clear(SOURCE);
    }

    @Test
    void countsWhatEachTargetHasYetToGet() {
        history.outbox().register("crm/main", DeliveryTerms.EVERYTHING);
        record("m1", "ana");
        record("m2", "bob");
        record("m3", "cid");
        List<CustomerDelivery> work =
                history.outbox().lease("crm/main", 2, 10, Duration.ofMinutes(1));
        complete(work.get(0), false);
        complete(work.get(1), true);

        assertThat(watch.owed())
                .singleElement()
                .satisfies(
                        owed -> {
                            assertThat(owed.target()).isEqualTo("crm/main");
                            assertThat(owed.pending()).isEqualTo(1);
                            assertThat(owed.parked()).isEqualTo(1);
                            assertThat(owed.since()).isNotNull();
                        });
    }

    @Test
    void owesNothingToATargetThatIsNew() {
        history.outbox().register("crm/main", DeliveryTerms.EVERYTHING);

        assertThat(watch.owed()).containsExactly(new Owed("crm/main", 0, 0, null));
    }

    @Test
    void countsWhatReadersHaveNotRead() {
        record("m1", "ana");
        long last = history.eventLog().last();
        history.eventLog().advance("slow", last - 2);
        history.eventLog().advance("fast", last);

        assertThat(watch.unread()).containsEntry("slow", 2L).containsEntry("fast", 0L);
    }

    private void complete(CustomerDelivery work, boolean refused) {
        history.outbox()
                .complete(
                        work.lease(),
                        work.interactions().stream()
                                .map(
                                        each ->
                                                refused
                                                        ? DeliveryResult.parked(each.id(), "no")
                                                        : DeliveryResult.delivered(each.id(), "x"))
                                .toList());
    }

    private void record(String id, String who) {
        history.recorder().record(List.of(event(message(id, 1, email(who)))));
    }
}
