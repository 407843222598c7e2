package io.tributary.history.jdbc;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The open matters of customers, as they stand at the time of asking. Each matter is looked up
 * once: {@code OFFSET 0} keeps the planner from reading all there are for a customer who has many.
 */
final class OpenMatters {

    private static final String OPEN =
            """
            FROM (SELECT DISTINCT i.customer_id, i.matter_id FROM matter_member i
                  WHERE i.customer_id = ANY (%s) AND i.matter_id IS NOT NULL) i
            CROSS JOIN LATERAL (
                SELECT m.first_interaction_id, m.last_at FROM matter m
                WHERE m.id = i.matter_id AND m.state <> 'resolved'
                  AND coalesce(m.quiet_at, 'infinity') > CAST(:now AS timestamptz)
                OFFSET 0) m
            """;

    private static final String HOLDER =
            "ARRAY (SELECT a.customer_id FROM identifier a WHERE a.id = :asked)";

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
                        "SELECT i.customer_id, count(*) AS matters\n"
                                + OPEN.formatted(":customers")
                                + "GROUP BY i.customer_id")
                .param("customers", SqlArrays.uuids(customers))
                .param("now", SqlArrays.sqlTime(clock.instant()))
                .query(
                        row -> {
                            open.put(Columns.uuid(row, "customer_id"), row.getLong("matters"));
                        });
        return open;
    }

    /** Named by their first interactions, latest first, of whom an id leads to. */
    KeyPage latest(UUID asked, int most) {
        List<UUID> keys =
                database.sql(
                                "SELECT m.first_interaction_id\n"
                                        + OPEN.formatted(HOLDER)
                                        + "ORDER BY m.last_at DESC, m.first_interaction_id DESC\n"
                                        + "LIMIT :most")
                        .param("asked", asked)
                        .param("now", SqlArrays.sqlTime(clock.instant()))
                        .param("most", most)
                        .query(UUID.class)
                        .list();
        return new KeyPage(keys, null);
    }
}
