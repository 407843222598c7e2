package io.tributary.history.jdbc;

import io.tributary.history.delivery.ParkedCause;
import io.tributary.history.interaction.InteractionId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What targets refused, and waits for a person. */
final class ParkedDeliveries {

    private final Database database;

    ParkedDeliveries(Database database) {
        this.database = database;
    }

    List<ParkedCause> causes(String target, int most) {
        return database.sql(
                        """
                        SELECT coalesce(v.error, '') AS cause,
                               count(*) AS interactions,
                               count(DISTINCT v.customer_id) AS customers,
                               min(v.changed_at) AS first, max(v.changed_at) AS last,
                               (array_agg(v.interaction_id
                                          ORDER BY v.changed_at DESC, v.interaction_id))[1] AS example
                        FROM delivery v
                        WHERE v.target = :target AND v.state = 'parked'
                        GROUP BY coalesce(v.error, '')
                        ORDER BY count(*) DESC, coalesce(v.error, '')
                        LIMIT :most
                        """)
                .param("target", target)
                .param("most", most)
                .query(
                        (row, number) ->
                                new ParkedCause(
                                        row.getString("cause"),
                                        row.getLong("interactions"),
                                        row.getLong("customers"),
                                        Columns.time(row, "first"),
                                        Columns.time(row, "last"),
                                        new InteractionId(Columns.uuid(row, "example"))))
                .list();
    }

    /**
     * Locks the customers of whom something is parked; answers them.
     *
     * @param cause null for any
     */
    List<UUID> lock(String target, @Nullable String cause) {
        return database.sql(
                        """
                        SELECT c.customer_id FROM delivery_customer c
                        WHERE c.target = :target AND c.customer_id IN (
                            SELECT v.customer_id FROM delivery v
                            WHERE v.target = :target AND v.state = 'parked'
                              AND coalesce(v.error, '')
                                  = coalesce(CAST(:cause AS text), v.error, ''))
                        ORDER BY c.customer_id
                        FOR UPDATE
                        """)
                .param("target", target)
                .param("cause", SqlText.safeOrNull(cause))
                .query(UUID.class)
                .list();
    }

    /**
     * Gives it up; answers how many interactions.
     *
     * @param cause null for any
     * @param customers locked
     */
    int skip(String target, @Nullable String cause, Collection<UUID> customers, String note) {
        return database.sql(
                        """
                        WITH skipped AS (
                            UPDATE delivery
                            SET state = 'delivered', next_attempt_at = NULL,
                                error = concat_ws(': ', CAST(:note AS text), nullif(error, '')),
                                changed_at = clock_timestamp()
                            WHERE target = :target AND state = 'parked'
                              AND customer_id = ANY (:customers)
                              AND coalesce(error, '') = coalesce(CAST(:cause AS text), error, '')
                            RETURNING target, interaction_id, marker
                        )
                        INSERT INTO skipped_delivery AS s (target, interaction_id, marker)
                        SELECT target, interaction_id, marker FROM skipped
                        ON CONFLICT (target, interaction_id) DO UPDATE SET marker = excluded.marker
                        """)
                .param("target", target)
                .param("customers", SqlArrays.uuids(customers))
                .param("cause", SqlText.safeOrNull(cause))
                .param("note", SqlText.safeOrNull(note))
                .update();
    }

    /**
     * Makes it pending again; answers how many interactions.
     *
     * @param cause null for any
     * @param customers locked
     */
    int release(String target, @Nullable String cause, Collection<UUID> customers) {
        return database.sql(
                        """
                        UPDATE delivery
                        SET state = 'pending', attempts = 0, next_attempt_at = NULL,
                            changed_at = clock_timestamp()
                        WHERE target = :target AND state = 'parked'
                          AND customer_id = ANY (:customers)
                          AND coalesce(error, '') = coalesce(CAST(:cause AS text), error, '')
                        """)
                .param("target", target)
                .param("customers", SqlArrays.uuids(customers))
                .param("cause", SqlText.safeOrNull(cause))
                .update();
    }
}
