package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Keeps one row per customer, worked out of identifiers and interactions. */
final class CustomerTable {

    private final Database database;

    CustomerTable(Database database) {
        this.database = database;
    }

    /**
     * Answers the customers that are new or different.
     *
     * @param moved interactions that have another customer than before
     */
    Set<UUID> refresh(IdentityChange identity, Set<UUID> moved) {
        Set<UUID> affected = new TreeSet<>(NameUuid::compareUnsigned);
        affected.addAll(identity.customers());
        affected.addAll(customersOf(moved));
        remove(affected);
        return save(affected);
    }

    private Set<UUID> customersOf(Set<UUID> moved) {
        return database.sql(
                        """
                        SELECT DISTINCT d.customer_id
                        FROM interaction_identifier n JOIN identifier d ON d.id = n.identifier_id
                        WHERE n.interaction_id = ANY (:moved) AND d.customer_id IS NOT NULL
                        """)
                .param("moved", SqlArrays.uuids(moved))
                .query(UUID.class)
                .set();
    }

    /** Ids that were given stay known, so that the customer they lead to can name them. */
    private void remove(Set<UUID> customers) {
        database.sql(
                        """
                        WITH removed AS (
                            DELETE FROM customer c
                            WHERE c.id = ANY (:ids)
                              AND NOT EXISTS (SELECT FROM identifier d
                                              WHERE d.customer_id = c.id
                                                AND (d.role = 'MERGE' OR d.hung > 0))
                            RETURNING c.id
                        )
                        INSERT INTO former_customer (id) SELECT id FROM removed
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("ids", SqlArrays.uuids(customers))
                .update();
    }

    /** Of what hangs on the customer's identifiers, counted there; never of each interaction. */
    private Set<UUID> save(Set<UUID> customers) {
        return database.sql(
                        """
                        INSERT INTO customer AS c (id, name, search, interaction_count, first_at,
                               last_at, last_seen_at, channels)
                        SELECT t.id, n.name, concat_ws(' ', a.search, v.search),
                               coalesce(a.interactions, 0), s.first_at, s.last_at, v.last_seen_at,
                               coalesce(a.channels, '{}')
                        FROM unnest(:ids) AS t (id)
                        CROSS JOIN LATERAL (
                            SELECT string_agg(d.search, ' ' ORDER BY d.id)
                                       FILTER (WHERE d.role <> 'LOOKUP') AS search,
                                   max(d.last_seen_at) AS last_seen_at,
                                   bool_or(d.role = 'MERGE') AS merges
                            FROM identifier d
                            WHERE d.customer_id = t.id
                              AND (d.role <> 'LOOKUP' OR d.hung > 0)) v
                        CROSS JOIN LATERAL (
                            SELECT sum(a.interactions) AS interactions,
                                   array_agg(DISTINCT a.channel ORDER BY a.channel) AS channels,
                                   string_agg(DISTINCT a.search, ' ' ORDER BY a.search)
                                       FILTER (WHERE a.search <> '') AS search
                            FROM identifier d
                            JOIN identifier_activity a
                              ON a.identifier_id = d.id AND a.interactions > 0
                            WHERE d.customer_id = t.id AND (d.role <> 'LOOKUP' OR d.hung > 0)) a
                        CROSS JOIN LATERAL (
                            SELECT min(f.occurred_at) AS first_at, max(l.occurred_at) AS last_at
                            FROM identifier d
                            LEFT JOIN LATERAL (
                                SELECT i.occurred_at FROM interaction i
                                WHERE i.identifier_id = d.id AND NOT i.withdrawn
                                ORDER BY i.occurred_at, i.id LIMIT 1) f ON true
                            LEFT JOIN LATERAL (
                                SELECT i.occurred_at FROM interaction i
                                WHERE i.identifier_id = d.id AND NOT i.withdrawn
                                ORDER BY i.occurred_at DESC, i.id DESC LIMIT 1) l ON true
                            WHERE d.customer_id = t.id AND (d.role <> 'LOOKUP' OR d.hung > 0)) s
                        LEFT JOIN LATERAL (
                            SELECT i.customer_name AS name
                            FROM identifier d
                            CROSS JOIN LATERAL (
                                SELECT i.customer_name, i.occurred_at, i.id FROM interaction i
                                WHERE i.identifier_id = d.id AND i.customer_name IS NOT NULL
                                  AND NOT i.withdrawn
                                ORDER BY i.occurred_at DESC, i.id DESC LIMIT 1) i
                            WHERE d.customer_id = t.id AND (d.role <> 'LOOKUP' OR d.hung > 0)
                            ORDER BY i.occurred_at DESC, i.id DESC LIMIT 1) n ON true
                        WHERE v.last_seen_at IS NOT NULL
                          AND (v.merges OR a.interactions > 0)
                        ON CONFLICT (id) DO UPDATE
                        SET name = excluded.name, search = excluded.search,
                            interaction_count = excluded.interaction_count,
                            first_at = excluded.first_at, last_at = excluded.last_at,
                            last_seen_at = excluded.last_seen_at, channels = excluded.channels
                        WHERE c IS DISTINCT FROM excluded
                        RETURNING c.id
                        """)
                .param("ids", SqlArrays.uuids(customers))
                .query(UUID.class)
                .set();
    }
}
