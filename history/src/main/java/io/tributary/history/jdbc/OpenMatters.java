package io.tributary.history.jdbc;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Counts the open matters of customers, as they stand at the time of asking. */
final class OpenMatters {

    private final Database database;
    private final InstantSource clock;

    OpenMatters(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By customer; those without any are missing. */
    Map<UUID, Long> of(Collection<UUID> customers) {
        Map<UUID, Long> open = new HashMap<>();
        database.sql(
                        """
                        SELECT i.customer_id, count(DISTINCT m.id) AS matters
                        FROM matter_member i
                        JOIN matter m ON m.id = i.matter_id
                        WHERE i.customer_id = ANY (:customers) AND m.state <> 'resolved'
                          AND coalesce(m.quiet_at, 'infinity') > CAST(:now AS timestamptz)
                        GROUP BY i.customer_id
                        """)
                .param("customers", SqlArrays.uuids(customers))
                .param("now", SqlArrays.sqlTime(clock.instant()))
                .query(
                        row -> {
                            open.put(Columns.uuid(row, "customer_id"), row.getLong("matters"));
                        });
        return open;
    }
}
