package io.tributary.history.jdbc;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Sums up, by customer, what hangs on identifiers: from what changed, and never of all identifiers,
 * for a customer may be found by thousands. Each row remembers as what it was counted, so that it
 * does not matter how a customer came to it, or lost it.
 */
final class CustomerActivity {

    /**
     * @param remade customers who are to be summed up anew
     * @param counted customers of whom something was counted
     */
    record Counted(Set<UUID> remade, Set<UUID> counted) {}

    private final Database database;

    CustomerActivity(Database database) {
        this.database = database;
    }

    /**
     * Counts what hangs on the identifiers anew; a row of which nothing is left is removed.
     *
     * @param identifiers that have another customer, or other interactions, than when counted
     * @param known of these, those on which something hangs, or hung, that was known
     * @param moved interactions that have another customer
     */
    Counted count(Collection<UUID> identifiers, Collection<UUID> known, Collection<UUID> moved) {
        Counted counted = new Counted(new HashSet<>(), new HashSet<>());
        database.sql(
                        """
                        WITH due AS MATERIALIZED (
                            SELECT a.identifier_id, a.channel, a.search, a.counted_for, a.counted,
                                   d.customer_id AS now_for, a.interactions
                            FROM identifier_activity a
                            LEFT JOIN identifier d ON d.id = a.identifier_id
                            WHERE a.identifier_id = ANY (:identifiers)
                              AND (a.counted_for, a.counted)
                                  IS DISTINCT FROM (d.customer_id, a.interactions)
                        ), empty AS (
                            DELETE FROM identifier_activity a USING due d
                            WHERE (a.identifier_id, a.channel, a.search)
                                  = (d.identifier_id, d.channel, d.search)
                              AND d.interactions = 0
                        ), counted AS (
                            UPDATE identifier_activity a
                            SET counted_for = d.now_for, counted = d.interactions
                            FROM due d
                            WHERE (a.identifier_id, a.channel, a.search)
                                  = (d.identifier_id, d.channel, d.search)
                              AND d.interactions <> 0
                        ), delta AS (
                            SELECT customer_id, channel, search, sum(n) AS n
                            FROM (SELECT counted_for AS customer_id, channel, search, -counted AS n
                                  FROM due
                                  UNION ALL
                                  SELECT now_for, channel, search, interactions FROM due) each
                            WHERE customer_id IS NOT NULL
                            GROUP BY customer_id, channel, search
                            HAVING sum(n) <> 0
                        ), ended AS (
                            DELETE FROM customer_activity t USING delta d
                            WHERE (t.customer_id, t.channel, t.search)
                                  = (d.customer_id, d.channel, d.search)
                              AND t.interactions + d.n = 0
                            RETURNING t.customer_id, t.channel, t.search
                        ), summed AS (
                            INSERT INTO customer_activity AS t
                                   (customer_id, channel, search, interactions)
                            SELECT customer_id, channel, search, n FROM delta
                            WHERE (customer_id, channel, search) NOT IN (SELECT * FROM ended)
                            ON CONFLICT (customer_id, channel, search) DO UPDATE
                            SET interactions = t.interactions + excluded.interactions
                        ), reach AS (
                            UPDATE identifier d SET hung = d.hung + r.more
                            FROM (SELECT identifier_id, sum(interactions - counted) AS more
                                  FROM due GROUP BY identifier_id) r
                            WHERE d.id = r.identifier_id AND r.more <> 0
                        )
                        SELECT d.customer_id, true AS remade
                        FROM interaction_identifier n JOIN identifier d ON d.id = n.identifier_id
                        WHERE n.interaction_id = ANY (:moved) AND d.customer_id IS NOT NULL
                        UNION
                        SELECT customer_id, true FROM identifier
                        WHERE id = ANY (:known) AND customer_id IS NOT NULL
                        UNION
                        SELECT customer_id, false FROM delta
                        """)
                .param("identifiers", SqlArrays.uuids(identifiers))
                .param("known", SqlArrays.uuids(known))
                .param("moved", SqlArrays.uuids(moved))
                .query(
                        row -> {
                            UUID customer = Columns.uuid(row, "customer_id");
                            counted.counted().add(customer);
                            if (row.getBoolean("remade")) {
                                counted.remade().add(customer);
                            }
                        });
        return counted;
    }

    /** Adds up anew what was counted for the customers. */
    void sum(Collection<UUID> customers) {
        database.sql("DELETE FROM customer_activity WHERE customer_id = ANY (:customers)")
                .param("customers", SqlArrays.uuids(customers))
                .update();
        database.sql(
                        """
                        INSERT INTO customer_activity (customer_id, channel, search, interactions)
                        SELECT counted_for, channel, search, sum(counted)
                        FROM identifier_activity
                        WHERE counted_for = ANY (:customers)
                        GROUP BY 1, 2, 3
                        """)
                .param("customers", SqlArrays.uuids(customers))
                .update();
    }
}
