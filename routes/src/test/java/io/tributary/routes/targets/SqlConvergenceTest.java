package io.tributary.routes.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.query.DeliveryState;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is cut off or locked on the way, the tables end up with exactly the history. */
class SqlConvergenceTest {

    private static final int CHANGES = 600;
    private static final long SEED = 20_261_201L;

    @Test
    void tablesEqualHistoryAfterConnectionsWereCut() throws Exception {
        Stories stories = new Stories(SEED);
        try (Warehouse warehouse = new Warehouse();
                DeliveringHub hub =
                        new DeliveringHub("sql-target", "sql/main", DeliveringHub.PATIENT)) {
            warehouse.makeTables();
            hub.set("url", warehouse.url() + "&options=-c%20lock_timeout=50")
                    .set("username", "postgres")
                    .start("sql-deliver");
            Map<String, String> history =
                    stories.tell(
                            hub,
                            CHANGES,
                            () -> {
                                if (stories.oneIn(10)) {
                                    cutConnections(warehouse);
                                }
                            });
            hub.awaitDelivered(hub.outbox.known());
            assertThat(hub.outbox.count(DeliveryState.PARKED)).isZero();
            assertThat(warehouse.interactions()).isEqualTo(history);
        }
    }

    private static void cutConnections(Warehouse warehouse) {
        try {
            warehouse.run(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE pid <> pg_backend_pid() AND usename = 'postgres'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
