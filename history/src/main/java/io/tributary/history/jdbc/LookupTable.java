package io.tributary.history.jdbc;

import io.tributary.history.jdbc.IdentityChange.Move;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Keeps whom identifiers find that make no customer themselves: the one customer whom all evidence
 * names, if there is one. Of a kiosk that thousands use no more is read than the first two.
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
                            SELECT a.id, a.customer_id AS before,
                                   (SELECT n.customer
                                    FROM (%1$s UNION ALL %2$s) n
                                    WHERE n.customer IS NOT NULL LIMIT 1) AS one
                            FROM asked a
                        ), found AS (
                            SELECT a.id, a.before,
                                   CASE WHEN 1 IS DISTINCT FROM (
                                       SELECT 1
                                       FROM (%1$s UNION ALL %2$s) n
                                       WHERE n.customer <> a.one LIMIT 1)
                                   THEN a.one END AS after
                            FROM named a
                        )
                        UPDATE identifier d SET customer_id = f.after
                        FROM found f
                        WHERE d.id = f.id AND f.before IS DISTINCT FROM f.after
                        RETURNING d.id, f.before, f.after
                        """
                                .formatted(
                                        named("right_id", "left_id"), named("left_id", "right_id")))
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

    /** Whom an edge names; looked up edge by edge, as far as is asked: a join reads them all. */
    private static String named(String other, String own) {
        return """
               SELECT (SELECT o.customer_id FROM identifier o
                       WHERE o.id = e.%s AND o.role = 'MERGE' AND NOT o.shared) AS customer
               FROM identity_edge e
               WHERE e.%s = a.id AND e.proof > 'inferred'
               """
                .formatted(other, own);
    }
}
