package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import io.tributary.history.jdbc.IdentityChange.Move;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Hangs each interaction on the identifier that tells whose it is. */
final class Ownership {

    /**
     * @param moved interactions, other than the changed ones, that have another customer now
     * @param identifiers on which something hangs, or hung, that was looked at
     */
    record Hung(Set<UUID> moved, Set<UUID> identifiers) {}

    private final Database database;

    Ownership(Database database) {
        this.database = database;
    }

    /**
     * @param rehung whose identifier is chosen anew, besides those that name a flipped one
     */
    Hung assign(Collection<UUID> rehung, Collection<Change> changed, IdentityChange identity) {
        Hung hung = hang(rehung, identity);
        hung.moved().addAll(hangingOn(identity.movesBetweenCustomers()));
        changed.forEach(change -> hung.moved().remove(change.id()));
        return hung;
    }

    /**
     * An interaction hangs on the first participant who can be told, by an identifier that is not
     * shared before one that is; and is counted there.
     */
    private Hung hang(Collection<UUID> rehung, IdentityChange identity) {
        Set<UUID> moved = new TreeSet<>(NameUuid::compareUnsigned);
        Set<UUID> identifiers = new TreeSet<>(NameUuid::compareUnsigned);
        database.sql(
                        """
                        WITH due AS MATERIALIZED (
                            SELECT i.id, i.counted_identifier, i.counted_channel, i.counted_search,
                                   (i.identifier_id, i.customer_name, i.customer_search)
                                       IS DISTINCT FROM (p.identifier_id, p.name, p.search)
                                       AS rehung,
                                   p.identifier_id, p.name, p.search,
                                   CASE WHEN NOT i.withdrawn THEN p.identifier_id END AS now_on,
                                   i.channel AS now_as, coalesce(p.search, '') AS now_named
                            FROM (SELECT unnest(:ids) AS id
                                  UNION
                                  SELECT interaction_id FROM interaction_identifier
                                  WHERE identifier_id = ANY (:flipped)) t
                            JOIN interaction i ON i.id = t.id
                            LEFT JOIN LATERAL (
                                SELECT n.identifier_id, n.name, n.search
                                FROM interaction_identifier n
                                JOIN identifier d ON d.id = n.identifier_id
                                WHERE n.interaction_id = t.id AND d.customer_id IS NOT NULL
                                ORDER BY n.participant, d.shared, n.rank LIMIT 1) p ON true
                        ), hung AS (
                            UPDATE interaction i
                            SET identifier_id = d.identifier_id, customer_name = d.name,
                                customer_search = d.search, counted_identifier = d.now_on,
                                counted_channel = d.now_as, counted_search = d.now_named
                            FROM due d
                            WHERE i.id = d.id
                              AND (d.rehung
                                   OR (i.counted_identifier, i.counted_channel, i.counted_search)
                                      IS DISTINCT FROM (d.now_on, d.now_as, d.now_named))
                            RETURNING d.*
                        ), delta AS (
                            SELECT identifier, channel, search, sum(n) AS n
                            FROM (SELECT counted_identifier AS identifier,
                                         counted_channel AS channel, counted_search AS search,
                                         -1 AS n
                                  FROM hung WHERE counted_identifier IS NOT NULL
                                  UNION ALL
                                  SELECT now_on, now_as, now_named, 1
                                  FROM hung WHERE now_on IS NOT NULL) counted
                            GROUP BY identifier, channel, search
                            HAVING sum(n) <> 0
                        ), activity AS (
                            INSERT INTO identifier_activity AS a
                                   (identifier_id, channel, search, interactions)
                            SELECT identifier, channel, search, n FROM delta
                            ON CONFLICT (identifier_id, channel, search) DO UPDATE
                            SET interactions = a.interactions + excluded.interactions
                        )
                        SELECT id AS moved, CAST(NULL AS uuid) AS identifier
                        FROM hung WHERE rehung
                        UNION ALL
                        SELECT NULL, k.identifier
                        FROM (SELECT counted_identifier AS identifier FROM due
                              UNION SELECT now_on FROM due) k
                        WHERE k.identifier IS NOT NULL
                        """)
                .param("ids", SqlArrays.uuids(rehung))
                .param("flipped", SqlArrays.uuids(identity.flipped()))
                .query(
                        row -> {
                            UUID identifier = Columns.uuidOrNull(row, "identifier");
                            if (identifier == null) {
                                moved.add(Columns.uuid(row, "moved"));
                            } else {
                                identifiers.add(identifier);
                            }
                        });
        return new Hung(moved, identifiers);
    }

    private Set<UUID> hangingOn(Collection<Move> moves) {
        return database.sql(
                        """
                        SELECT id FROM interaction
                        WHERE identifier_id = ANY (:ids) AND NOT withdrawn
                        UNION ALL
                        SELECT id FROM interaction WHERE identifier_id = ANY (:ids) AND withdrawn
                        """)
                .param("ids", SqlArrays.uuids(moves, Move::identifier))
                .query(UUID.class)
                .set();
    }
}
