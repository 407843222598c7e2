package io.tributary.history.jdbc;

import io.tributary.history.jdbc.IdentityChange.Move;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Keeps whom identifiers find that make no customer themselves: the one customer whom all evidence
 * names, if there is one.
 */
final class LookupTable {

    private final Database database;

    LookupTable(Database database) {
        this.database = database;
    }

    /**
     * @param touched of these, the ones that only find customers are worked out
     * @param moved so are those that were seen with one of these
     * @return those that find another customer than before, or nobody any more
     */
    List<Move> refresh(Collection<UUID> touched, Collection<UUID> moved) {
        return database.sql(
                        """
                        WITH asked AS (
                            SELECT d.id, d.customer_id FROM identifier d
                            WHERE d.role = 'LOOKUP' AND d.id IN (
                                SELECT unnest(:touched)
                                UNION SELECT right_id FROM identity_edge WHERE left_id = ANY (:moved)
                                UNION SELECT left_id FROM identity_edge WHERE right_id = ANY (:moved))
                        ), named AS (
                            SELECT a.id, a.customer_id AS before, one.customer_id AS one
                            FROM asked a
                            LEFT JOIN LATERAL (
                                SELECT o.customer_id
                                FROM identity_edge e JOIN identifier o ON o.id = e.right_id
                                WHERE e.left_id = a.id AND e.proof > 'inferred'
                                  AND o.role = 'MERGE' AND NOT o.shared
                                UNION ALL
                                SELECT o.customer_id
                                FROM identity_edge e JOIN identifier o ON o.id = e.left_id
                                WHERE e.right_id = a.id AND e.proof > 'inferred'
                                  AND o.role = 'MERGE' AND NOT o.shared
                                LIMIT 1) one ON true
                        ), found AS (
                            SELECT n.id, n.before,
                                   CASE WHEN NOT EXISTS (
                                       SELECT FROM identity_edge e
                                       JOIN identifier o ON o.id = e.right_id
                                       WHERE e.left_id = n.id AND e.proof > 'inferred'
                                         AND o.role = 'MERGE' AND NOT o.shared
                                         AND o.customer_id <> n.one)
                                   AND NOT EXISTS (
                                       SELECT FROM identity_edge e
                                       JOIN identifier o ON o.id = e.left_id
                                       WHERE e.right_id = n.id AND e.proof > 'inferred'
                                         AND o.role = 'MERGE' AND NOT o.shared
                                         AND o.customer_id <> n.one)
                                   THEN n.one END AS after
                            FROM named n
                        )
                        UPDATE identifier d SET customer_id = f.after
                        FROM found f
                        WHERE d.id = f.id AND f.before IS DISTINCT FROM f.after
                        RETURNING d.id, f.before, f.after
                        """)
                .param("touched", SqlArrays.uuids(touched))
                .param("moved", SqlArrays.uuids(moved))
                .query(
                        (row, number) ->
                                new Move(
                                        Columns.uuid(row, "id"),
                                        false,
                                        Columns.uuidOrNull(row, "before"),
                                        Columns.uuidOrNull(row, "after")))
                .list();
    }
}
