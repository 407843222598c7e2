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
     * @param reconsidered whose identifier is chosen anew
     */
    Set<UUID> assign(
            Collection<Change> reconsidered, Collection<Change> changed, IdentityChange identity) {
        Set<UUID> moved = new TreeSet<>(NameUuid::compareUnsigned);
        moved.addAll(hang(reconsidered, identity));
        moved.addAll(hangingOn(identity.movesBetweenCustomers()));
        changed.forEach(change -> moved.remove(change.id()));
        return moved;
    }

    /**
     * An interaction hangs on the first participant who can be told, by an identifier that is not
     * shared before one that is.
     */
    private Set<UUID> hang(Collection<Change> changes, IdentityChange identity) {
        return database.sql(
                        """
                        WITH chosen AS (
                            SELECT t.id, p.identifier_id, p.name, p.search
                            FROM (SELECT unnest(:ids) AS id
                                  UNION
                                  SELECT interaction_id FROM interaction_identifier
                                  WHERE identifier_id = ANY (:flipped)) t
                            LEFT JOIN LATERAL (
                                SELECT n.identifier_id, n.name, n.search
                                FROM interaction_identifier n
                                JOIN identifier d ON d.id = n.identifier_id
                                WHERE n.interaction_id = t.id AND d.customer_id IS NOT NULL
                                ORDER BY n.participant, d.shared, n.rank LIMIT 1) p ON true
                        )
                        UPDATE interaction i
                        SET identifier_id = c.identifier_id, customer_name = c.name,
                            customer_search = c.search
                        FROM chosen c
                        WHERE i.id = c.id
                          AND (i.identifier_id, i.customer_name, i.customer_search)
                              IS DISTINCT FROM (c.identifier_id, c.name, c.search)
                        RETURNING i.id
                        """)
                .param("ids", SqlArrays.uuids(changes, Change::id))
                .param("flipped", SqlArrays.uuids(identity.flipped()))
                .query(UUID.class)
                .set();
    }

    private Set<UUID> hangingOn(Collection<Move> moves) {
        return database.sql("SELECT id FROM interaction WHERE identifier_id = ANY (:ids)")
                .param("ids", SqlArrays.uuids(moves, Move::identifier))
                .query(UUID.class)
                .set();
    }
}
