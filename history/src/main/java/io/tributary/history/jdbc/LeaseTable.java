package io.tributary.history.jdbc;

import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.delivery.TargetBacklog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Leases, and what becomes of them. */
final class LeaseTable {

    /**
     * A customer's work for a target, held by one worker.
     *
     * @param attempt how often it was leased since it last went well
     */
    record Lease(UUID id, String target, UUID customer, int attempt) {}

    private static final String COLUMNS = "c.lease, c.target, c.customer_id, c.attempt";

    private final Database database;

    LeaseTable(Database database) {
        this.database = database;
    }

    List<Lease> take(String target, int customers, int interactions, Duration leaseFor) {
        return database.sql(
                        """
                        WITH ready AS (
                            SELECT r.target, r.customer_id
                            FROM delivery_customer r
                            WHERE r.target = :target AND r.ready_at <= clock_timestamp()
                              AND (r.lease_until IS NULL OR r.lease_until <= clock_timestamp())
                            ORDER BY r.ready_at, r.customer_id
                            LIMIT :customers
                            FOR UPDATE SKIP LOCKED
                        )
                        UPDATE delivery_customer c
                        SET lease = gen_random_uuid(),
                            lease_until = clock_timestamp() + :millis * interval '1 millisecond',
                            lease_marker = (SELECT max(v.marker) FROM delivery v
                                            WHERE v.target = c.target
                                              AND v.customer_id = c.customer_id
                                              AND v.state = 'pending'),
                            lease_size = :interactions,
                            attempt = c.attempt + 1
                        FROM ready r
                        WHERE c.target = r.target AND c.customer_id = r.customer_id
                        RETURNING %s
                        """
                                .formatted(COLUMNS))
                .param("target", target)
                .param("customers", customers)
                .param("interactions", interactions)
                .param("millis", leaseFor.toMillis())
                .query(LeaseTable::lease)
                .list();
    }

    Optional<Lease> running(UUID lease) {
        return database.sql(
                        """
                        SELECT %s FROM delivery_customer c
                        WHERE c.lease = :lease AND c.lease_until > clock_timestamp()
                        """
                                .formatted(COLUMNS))
                .param("lease", lease)
                .query(LeaseTable::lease)
                .optional();
    }

    /** The lease if nobody took the work since, whether it ran out or not; locks it. */
    Optional<Lease> held(UUID lease) {
        return database.sql(
                        "SELECT %s FROM delivery_customer c WHERE c.lease = :lease FOR UPDATE"
                                .formatted(COLUMNS))
                .param("lease", lease)
                .query(LeaseTable::lease)
                .optional();
    }

    /** What changed after the lease was taken stays pending, but for the target's own id. */
    void save(Lease lease, Collection<DeliveryResult> results) {
        database.sql(
                        """
                        UPDATE delivery v
                        SET state = CASE WHEN n.current THEN n.state ELSE v.state END,
                            attempts = CASE WHEN n.current THEN v.attempts + 1 ELSE v.attempts END,
                            next_attempt_at = CASE WHEN n.current THEN n.retry_at END,
                            error = CASE WHEN n.current THEN n.error ELSE v.error END,
                            external_id = coalesce(n.external_id, v.external_id),
                            changed_at = clock_timestamp()
                        FROM (SELECT o.target, o.interaction_id, r.state, r.external_id, r.error,
                                     r.retry_at, o.marker <= c.lease_marker AS current
                              FROM unnest(:ids, :states, :externalIds, :errors, :retries)
                                   AS r (id, state, external_id, error, retry_at)
                              JOIN delivery_customer c ON c.lease = :lease
                              JOIN delivery o ON o.target = c.target AND o.interaction_id = r.id
                                             AND o.customer_id = c.customer_id
                                             AND o.state = 'pending') n
                        WHERE v.target = n.target AND v.interaction_id = n.interaction_id
                        """)
                .param("lease", lease.id())
                .param("ids", SqlArrays.uuids(results, each -> each.interaction().value()))
                .param("states", SqlArrays.texts(results, each -> each.state().wireName()))
                .param(
                        "externalIds",
                        SqlArrays.texts(results, each -> SqlText.safeOrNull(each.externalId())))
                .param("errors", SqlArrays.texts(results, each -> SqlText.safeOrNull(each.error())))
                .param("retries", SqlArrays.times(results, DeliveryResult::retryAt))
                .update();
    }

    /** Once a target has removed what was erased, nothing is left of it but the tombstone. */
    void forgetErased(Lease lease, Collection<DeliveryResult> results) {
        database.sql(
                        """
                        WITH done AS (
                            DELETE FROM delivery v USING erased_interaction e
                            WHERE v.target = :target AND v.interaction_id = ANY (:ids)
                              AND v.state = 'delivered' AND e.id = v.interaction_id
                            RETURNING v.target, v.interaction_id
                        ), told AS (
                            UPDATE erased_delivery r SET removed_at = clock_timestamp()
                            FROM done d
                            WHERE r.target = d.target AND r.interaction_id = d.interaction_id
                              AND r.removed_at IS NULL
                        )
                        DELETE FROM interaction i USING done d
                        WHERE i.id = d.interaction_id
                          AND NOT EXISTS (SELECT FROM delivery o
                                          WHERE o.interaction_id = i.id AND o.target <> d.target)
                        """)
                .param("target", lease.target())
                .param("ids", SqlArrays.uuids(results, each -> each.interaction().value()))
                .update();
    }

    void release(Lease lease, boolean retry) {
        database.sql(
                        """
                        UPDATE delivery_customer
                        SET lease = NULL, lease_until = NULL, lease_marker = NULL,
                            attempt = CASE WHEN :retry THEN attempt ELSE 0 END
                        WHERE lease = :lease
                        """)
                .param("lease", lease.id())
                .param("retry", retry)
                .update();
    }

    List<TargetBacklog> backlogs() {
        return database.sql(
                        """
                        SELECT t.name, p.pending, p.oldest, d.delivered, d.last, d.lately, k.parked,
                               s.skipped
                        FROM target t
                        CROSS JOIN LATERAL (
                            SELECT count(*) AS pending, min(v.owed_since) AS oldest
                            FROM delivery v WHERE v.target = t.name AND v.state = 'pending'
                                              AND v.customer_id IS NOT NULL) p
                        CROSS JOIN LATERAL (
                            SELECT count(*) AS delivered, max(v.changed_at) AS last,
                                   count(*) FILTER (
                                       WHERE v.changed_at > clock_timestamp() - interval '1 minute')
                                       AS lately
                            FROM delivery v
                            WHERE v.target = t.name AND v.state = 'delivered') d
                        CROSS JOIN LATERAL (
                            SELECT count(*) AS parked
                            FROM delivery v
                            WHERE v.target = t.name AND v.state = 'parked') k
                        CROSS JOIN LATERAL (
                            SELECT count(*) AS skipped
                            FROM skipped_delivery g
                            JOIN delivery v ON v.target = g.target
                                           AND v.interaction_id = g.interaction_id
                            WHERE g.target = t.name AND v.state = 'delivered'
                              AND v.marker = g.marker) s
                        ORDER BY t.name
                        """)
                .query(
                        (row, number) ->
                                new TargetBacklog(
                                        row.getString("name"),
                                        row.getLong("pending"),
                                        row.getLong("delivered") - row.getLong("skipped"),
                                        row.getLong("parked"),
                                        row.getLong("skipped"),
                                        Columns.timeOrNull(row, "oldest"),
                                        row.getLong("lately"),
                                        Columns.timeOrNull(row, "last")))
                .list();
    }

    private static Lease lease(ResultSet row, int number) throws SQLException {
        return new Lease(
                Columns.uuid(row, "lease"),
                row.getString("target"),
                Columns.uuid(row, "customer_id"),
                row.getInt("attempt"));
    }
}
