package io.tributary.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Checks what is kept of customers and identifiers as sums against the interactions themselves. */
final class CustomerSums {

    private CustomerSums() {}

    static void areOfTheInteractions(DataSource source) {
        assertThat(
                        new JdbcTemplate(source)
                                .queryForList(
                                        """
                                        SELECT 'customer ' || c.id
                                        FROM customer c
                                        CROSS JOIN LATERAL (
                                            SELECT count(*) AS interactions,
                                                   min(i.occurred_at) AS first_at,
                                                   max(i.occurred_at) AS last_at,
                                                   coalesce(array_agg(DISTINCT i.channel
                                                                      ORDER BY i.channel), '{}')
                                                       AS channels,
                                                   string_agg(DISTINCT i.customer_search, ' '
                                                              ORDER BY i.customer_search)
                                                       FILTER (WHERE i.customer_search <> '')
                                                       AS search,
                                                   (array_agg(i.customer_name
                                                              ORDER BY i.occurred_at DESC, i.id DESC)
                                                       FILTER (WHERE i.customer_name IS NOT NULL))[1]
                                                       AS name
                                            FROM identifier d
                                            JOIN interaction i ON i.identifier_id = d.id
                                            WHERE d.customer_id = c.id AND NOT i.withdrawn) s
                                        CROSS JOIN LATERAL (
                                            SELECT string_agg(d.search, ' ' ORDER BY d.id)
                                                       FILTER (WHERE d.role <> 'LOOKUP') AS search,
                                                   max(d.last_seen_at)
                                                       FILTER (WHERE d.role <> 'LOOKUP'
                                                               OR d.hung > 0) AS last_seen_at
                                            FROM identifier d WHERE d.customer_id = c.id) v
                                        WHERE (c.interaction_count, c.first_at, c.last_at, c.channels,
                                               c.name, c.search, c.last_seen_at)
                                              IS DISTINCT FROM
                                              (s.interactions, s.first_at, s.last_at,
                                               CASE WHEN s.interactions = 0 THEN '{}'
                                                    ELSE s.channels END,
                                               s.name, concat_ws(' ', s.search, v.search),
                                               v.last_seen_at)
                                        UNION ALL
                                        SELECT 'identifier ' || d.id FROM identifier d
                                        WHERE d.hung <> (SELECT count(*) FROM interaction i
                                                         WHERE i.identifier_id = d.id
                                                           AND NOT i.withdrawn)
                                        UNION ALL
                                        SELECT 'left of identifier ' || identifier_id
                                        FROM identifier_activity
                                        WHERE interactions <= 0 OR counted <> interactions
                                        UNION ALL
                                        SELECT 'left of customer ' || customer_id
                                        FROM customer_activity
                                        WHERE interactions <= 0
                                           OR customer_id NOT IN (SELECT id FROM customer)
                                        """,
                                        String.class))
                .isEmpty();
    }
}
