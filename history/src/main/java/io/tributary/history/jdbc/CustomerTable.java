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
                              AND NOT EXISTS (SELECT FROM identifier d WHERE d.customer_id = c.id)
                            RETURNING c.id
                        )
                        INSERT INTO former_customer (id) SELECT id FROM removed
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("ids", SqlArrays.uuids(customers))
                .update();
    }

    /** OFFSET 0 has interactions read by index: a join reads them all, once per customer. */
    private Set<UUID> save(Set<UUID> customers) {
        return database.sql(
                        """
                        INSERT INTO customer AS c (id, name, search, interaction_count, first_at,
                               last_at, last_seen_at, channels)
                        SELECT t.id, s.name, concat_ws(' ', s.search, v.search), s.interactions,
                               s.first_at, s.last_at, v.last_seen_at, s.channels
                        FROM unnest(:ids) AS t (id)
                        CROSS JOIN LATERAL (
                            SELECT string_agg(d.search, ' ' ORDER BY d.id) AS search,
                                   max((SELECT max(n.at) FROM interaction_identifier n
                                        WHERE n.identifier_id = d.id)) AS last_seen_at
                            FROM identifier d WHERE d.customer_id = t.id) v
                        CROSS JOIN LATERAL (
                            SELECT count(*) AS interactions,
                                   min(i.occurred_at) AS first_at, max(i.occurred_at) AS last_at,
                                   coalesce(array_agg(DISTINCT i.channel ORDER BY i.channel)
                                                FILTER (WHERE i.channel IS NOT NULL),
                                            '{}') AS channels,
                                   (array_agg(i.customer_name
                                              ORDER BY i.occurred_at DESC, i.id DESC)
                                        FILTER (WHERE i.customer_name IS NOT NULL))[1] AS name,
                                   string_agg(DISTINCT i.customer_search, ' ') AS search
                            FROM identifier d
                            CROSS JOIN LATERAL (
                                SELECT * FROM interaction i
                                WHERE i.identifier_id = d.id AND NOT i.withdrawn
                                OFFSET 0) i
                            WHERE d.customer_id = t.id) s
                        WHERE v.last_seen_at IS NOT NULL
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
