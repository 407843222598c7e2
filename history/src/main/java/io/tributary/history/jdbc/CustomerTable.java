package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import io.tributary.history.jdbc.Ownership.Hung;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Keeps one row per customer, worked out of identifiers and interactions. */
final class CustomerTable {

    private final Database database;
    private final CustomerActivity activity;

    CustomerTable(Database database) {
        this.database = database;
        activity = new CustomerActivity(database);
    }

    /** Answers the customers that are new or different. */
    Set<UUID> refresh(IdentityChange identity, Hung hung) {
        Set<UUID> identifiers = new TreeSet<>(NameUuid::compareUnsigned);
        identifiers.addAll(hung.identifiers());
        identity.moves().forEach(move -> identifiers.add(move.identifier()));
        Set<UUID> affected = new TreeSet<>(NameUuid::compareUnsigned);
        affected.addAll(identity.customers());
        affected.addAll(activity.count(identifiers, hung.moved()));
        remove(affected);
        return save(affected);
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

    /** However many identifiers find the customer, a few of them are read. */
    private Set<UUID> save(Set<UUID> customers) {
        return database.sql(
                        """
                        INSERT INTO customer AS c (id, name, search, interaction_count, first_at,
                               last_at, last_seen_at, channels)
                        SELECT t.id, n.name, concat_ws(' ', a.search, m.search),
                               coalesce(a.interactions, 0), f.first_at, l.last_at, v.last_seen_at,
                               coalesce(a.channels, '{}')
                        FROM unnest(:ids) AS t (id)
                        CROSS JOIN LATERAL (
                            SELECT d.last_seen_at FROM identifier d
                            WHERE d.customer_id = t.id AND (d.role <> 'LOOKUP' OR d.hung > 0)
                            ORDER BY d.last_seen_at DESC LIMIT 1) v
                        CROSS JOIN LATERAL (
                            SELECT string_agg(d.search, ' ' ORDER BY d.id) AS search,
                                   bool_or(d.role = 'MERGE') AS merges
                            FROM identifier d
                            WHERE d.customer_id = t.id AND d.role <> 'LOOKUP') m
                        CROSS JOIN LATERAL (
                            SELECT sum(a.interactions) AS interactions,
                                   array_agg(DISTINCT a.channel ORDER BY a.channel) AS channels,
                                   string_agg(DISTINCT a.search, ' ' ORDER BY a.search)
                                       FILTER (WHERE a.search <> '') AS search
                            FROM customer_activity a WHERE a.customer_id = t.id) a
                        LEFT JOIN LATERAL (
                            SELECT d.hung_first_at AS first_at FROM identifier d
                            WHERE d.customer_id = t.id AND d.hung_first_at IS NOT NULL
                            ORDER BY d.hung_first_at LIMIT 1) f ON true
                        LEFT JOIN LATERAL (
                            SELECT d.hung_last_at AS last_at FROM identifier d
                            WHERE d.customer_id = t.id AND d.hung_last_at IS NOT NULL
                            ORDER BY d.hung_last_at DESC LIMIT 1) l ON true
                        LEFT JOIN LATERAL (
                            SELECT (SELECT i.customer_name FROM interaction i
                                    WHERE i.id = d.named_id) AS name
                            FROM identifier d
                            WHERE d.customer_id = t.id AND d.named_at IS NOT NULL
                            ORDER BY d.named_at DESC, d.named_id DESC LIMIT 1) n ON true
                        WHERE m.merges OR a.interactions > 0
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
