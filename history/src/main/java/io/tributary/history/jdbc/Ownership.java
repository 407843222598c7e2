package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import io.tributary.history.jdbc.IdentityChange.Move;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Hangs each interaction on the identifier that tells whose it is. */
final class Ownership {

    private final Database database;

    Ownership(Database database) {
        this.database = database;
    }

    /**
     * Answers the interactions, other than the changed ones, that have another customer now.
     *
     * @param rehung whose identifier is chosen anew, besides those that name a flipped one
     */
    Set<UUID> assign(Collection<UUID> rehung, Collection<Change> changed, IdentityChange identity) {
        Set<UUID> moved = new TreeSet<>(NameUuid::compareUnsigned);
        moved.addAll(hang(rehung, identity));
        moved.addAll(hangingOn(identity.movesBetweenCustomers()));
        changed.forEach(change -> moved.remove(change.id()));
        return moved;
    }

    /**
     * An interaction hangs on the first participant who can be told, by an identifier that is not
     * shared before one that is; and is counted there.
     */
    private Set<UUID> hang(Collection<UUID> rehung, IdentityChange identity) {
        return database.sql(
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
                        ), counted AS (
                            UPDATE identifier d SET hung = d.hung + s.n
                            FROM (SELECT identifier, sum(n) AS n FROM delta GROUP BY identifier) s
                            WHERE d.id = s.identifier AND s.n <> 0
                        )
                        SELECT id FROM hung WHERE rehung
                        """)
                .param("ids", SqlArrays.uuids(rehung))
                .param("flipped", SqlArrays.uuids(identity.flipped()))
                .query(UUID.class)
                .set();
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
