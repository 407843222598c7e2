package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import io.tributary.history.jdbc.IdentityChange.Move;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes what targets are owed.
 *
 * <p>Whoever writes a delivery holds the row of its target and customer first, and takes such rows
 * in order: so recorder and deliverers do not deadlock.
 */
final class DeliveryTable {

    private final Database database;

    DeliveryTable(Database database) {
        this.database = database;
    }

    /**
     * Owes each change to each target whose terms cover it; and what moved to another customer to
     * those that were owed it before.
     */
    void owe(Collection<Change> changes, Set<UUID> moved, List<Move> moves, Instant now) {
        List<UUID> changed = changes.stream().map(Change::id).toList();
        List<UUID> all = new ArrayList<>(changed);
        all.addAll(moved);
        Set<UUID> customers = customersOf(all);
        for (Move move : moves) {
            if (move.isBetweenCustomers()) {
                customers.add(move.from());
                customers.add(move.to());
            }
        }
        lock(customers);
        inherit(moves);
        upsert(changed, all, now);
        refresh(null, customers);
    }

    /** Whose they are, and whose they were when the targets were last owed them. */
    private Set<UUID> customersOf(Collection<UUID> interactions) {
        Set<UUID> customers = new TreeSet<>(NameUuid::compareUnsigned);
        customers.addAll(
                database.sql(
                                """
                                SELECT v.customer_id FROM delivery v
                                WHERE v.interaction_id = ANY (:ids) AND v.customer_id IS NOT NULL
                                UNION
                                SELECT d.customer_id
                                FROM interaction i JOIN identifier d ON d.id = i.identifier_id
                                WHERE i.id = ANY (:ids) AND d.customer_id IS NOT NULL
                                """)
                        .param("ids", SqlArrays.uuids(interactions))
                        .query(UUID.class)
                        .list());
        return customers;
    }

    void lock(Set<UUID> customers) {
        database.sql(
                        """
                        SELECT count(*) FROM (
                            SELECT FROM delivery_customer c
                            WHERE c.customer_id = ANY (:ids)
                            ORDER BY c.target, c.customer_id
                            FOR UPDATE) locked
                        """)
                .param("ids", SqlArrays.uuids(customers))
                .query(Long.class)
                .single();
    }

    /** What is owed of withdrawn interactions goes to whoever the id of their customer leads to. */
    private void inherit(List<Move> moves) {
        List<Move> successions =
                moves.stream()
                        .filter(Move::isBetweenCustomers)
                        .filter(move -> move.identifier().equals(move.from()))
                        .toList();
        if (successions.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        UPDATE delivery v SET customer_id = s.heir
                        FROM unnest(:from, :to) AS s (customer, heir), interaction i
                        WHERE v.customer_id = s.customer AND v.state <> 'delivered'
                          AND i.id = v.interaction_id AND i.withdrawn
                        """)
                .param("from", SqlArrays.uuids(successions, Move::from))
                .param("to", SqlArrays.uuids(successions, Move::to))
                .update();
    }

    /**
     * Whatever was delivered, parked or waits becomes pending. If another customer's lease covers
     * it, it waits until that lease ends, lest an old state overtakes a new one.
     */
    private void upsert(List<UUID> changed, List<UUID> all, Instant now) {
        database.sql(
                        """
                        WITH marker AS (SELECT nextval('delivery_marker') AS value)
                        INSERT INTO delivery AS v (target, interaction_id, customer_id, state,
                               marker, occurred_at, owed_since, attempts, changed_at)
                        SELECT t.name, i.id, d.customer_id, 'pending',
                               marker.value, i.occurred_at, b.at, 0, b.at
                        FROM (SELECT CAST(:now AS timestamptz) AS at) b
                        CROSS JOIN marker
                        CROSS JOIN target t
                        JOIN interaction i ON i.id = ANY (:all)
                        LEFT JOIN identifier d ON d.id = i.identifier_id
                        WHERE (i.id = ANY (:changed)
                               AND (t.kinds IS NULL OR i.kind = ANY (t.kinds))
                               AND (t.channels IS NULL OR i.channel = ANY (t.channels)))
                           OR EXISTS (SELECT FROM delivery o
                                      WHERE o.target = t.name AND o.interaction_id = i.id)
                        ORDER BY t.name, i.id
                        ON CONFLICT (target, interaction_id) DO UPDATE
                        SET customer_id = coalesce(excluded.customer_id, v.customer_id),
                            state = 'pending', marker = excluded.marker,
                            occurred_at = excluded.occurred_at, attempts = 0, error = NULL,
                            owed_since = CASE WHEN v.state = 'pending' THEN v.owed_since
                                              ELSE excluded.owed_since END,
                            next_attempt_at = (
                                SELECT c.lease_until FROM delivery_customer c
                                WHERE c.target = v.target AND c.customer_id = v.customer_id
                                  AND c.customer_id <> excluded.customer_id
                                  AND c.lease_until > clock_timestamp()),
                            changed_at = excluded.changed_at
                        """)
                .param("now", now.toString())
                .param("changed", SqlArrays.uuids(changed))
                .param("all", SqlArrays.uuids(all))
                .update();
    }

    /**
     * Owes what was recorded before the target was known, by whose it is now; answers the customer
     * of each interaction that it was not owed already.
     */
    List<UUID> begin(String target, Collection<UUID> interactions) {
        return database.sql(
                        """
                        WITH marker AS (SELECT nextval('delivery_marker') AS value)
                        INSERT INTO delivery (target, interaction_id, customer_id, state,
                               marker, occurred_at, owed_since, attempts, changed_at)
                        SELECT :target, i.id, d.customer_id, 'pending',
                               marker.value, i.occurred_at, b.at, 0, b.at
                        FROM (SELECT clock_timestamp() AS at) b
                        CROSS JOIN marker
                        CROSS JOIN interaction i
                        JOIN identifier d ON d.id = i.identifier_id
                        WHERE i.id = ANY (:ids) AND NOT i.withdrawn AND d.customer_id IS NOT NULL
                        ORDER BY i.id
                        ON CONFLICT (target, interaction_id) DO NOTHING
                        RETURNING customer_id
                        """)
                .param("target", target)
                .param("ids", SqlArrays.uuids(interactions))
                .query(UUID.class)
                .list();
    }

    /**
     * Leaves of erased interactions only what targets are owed, and nothing of why it failed.
     *
     * @param erased interactions, withdrawn and worked out
     */
    void scrub(Collection<UUID> erased, Instant now) {
        Set<UUID> customers = customersOf(erased);
        lock(customers);
        database.sql(
                        """
                        DELETE FROM delivery
                        WHERE interaction_id = ANY (:ids)
                          AND (customer_id IS NULL OR state = 'delivered')
                        """)
                .param("ids", SqlArrays.uuids(erased))
                .update();
        database.sql(
                        """
                        UPDATE delivery
                        SET error = NULL, occurred_at = CAST(:now AS timestamptz)
                        WHERE interaction_id = ANY (:ids)
                        """)
                .param("now", now.toString())
                .param("ids", SqlArrays.uuids(erased))
                .update();
        refresh(null, customers);
    }

    /**
     * Works out when there is work of the customers.
     *
     * @param target null for all
     */
    void refresh(@Nullable String target, Collection<UUID> customers) {
        database.sql(
                        """
                        INSERT INTO delivery_customer AS c
                               (target, customer_id, ready_at, attempt)
                        SELECT t.name, u.id, w.ready_at, 0
                        FROM target t
                        CROSS JOIN (SELECT DISTINCT id FROM unnest(:customers) AS n (id)) u
                        CROSS JOIN LATERAL (
                            SELECT CASE WHEN NOT bool_or(v.state = 'parked')
                                        THEN greatest(min(v.owed_since)
                                                      + t.delay_millis * interval '1 millisecond',
                                                      max(v.next_attempt_at))
                                   END AS ready_at
                            FROM delivery v
                            WHERE v.target = t.name AND v.customer_id = u.id
                              AND v.state <> 'delivered') w
                        WHERE t.name = coalesce(CAST(:target AS text), t.name)
                        ORDER BY t.name, u.id
                        ON CONFLICT (target, customer_id) DO UPDATE
                        SET ready_at = excluded.ready_at
                        WHERE c.ready_at IS DISTINCT FROM excluded.ready_at
                        """)
                .param("target", target)
                .param("customers", SqlArrays.uuids(customers))
                .update();
    }
}
