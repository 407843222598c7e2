package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import io.tributary.history.jdbc.IdentityChange.Move;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hangs each interaction on the identifier that tells whose it is. */
final class Ownership {

    /**
     * @param moved interactions, other than the changed ones, that have another customer now
     * @param identifiers on which something hangs, or hung, that was known and looked at
     * @param created what hangs where of the new interactions; those of nobody are missing
     */
    record Hung(Set<UUID> moved, Set<UUID> identifiers, Map<UUID, Created> created) {

        /**
         * @param identifier on which the interaction hangs
         * @param name that it tells of the customer; null if it tells none
         */
        record Created(UUID identifier, UUID customer, @Nullable String name) {}

        static Hung nothing() {
            return new Hung(
                    new TreeSet<>(NameUuid::compareUnsigned),
                    new TreeSet<>(NameUuid::compareUnsigned),
                    new TreeMap<>(NameUuid::compareUnsigned));
        }

        /** Whose the new interactions are; those of nobody are missing. */
        Map<UUID, UUID> owners() {
            Map<UUID, UUID> owners = new HashMap<>();
            created.forEach((id, each) -> owners.put(id, each.customer()));
            return owners;
        }

        private void read(ResultSet row) throws SQLException {
            UUID interaction = Columns.uuidOrNull(row, "interaction");
            UUID identifier = Columns.uuidOrNull(row, "identifier");
            UUID owner = Columns.uuidOrNull(row, "owner");
            if (interaction != null && identifier != null && owner != null) {
                created.put(interaction, new Created(identifier, owner, row.getString("name")));
            } else if (identifier != null) {
                identifiers.add(identifier);
            } else if (interaction != null) {
                moved.add(interaction);
            }
        }
    }

    /**
     * The first participant who can be told, by an identifier that is not shared before one that
     * is.
     */
    private static final String FIRST_TOLD =
            """
            SELECT n.identifier_id, n.name, n.search, d.customer_id
            FROM interaction_identifier n
            JOIN identifier d ON d.id = n.identifier_id
            WHERE n.interaction_id = t.id AND d.customer_id IS NOT NULL
            ORDER BY n.participant, d.shared, n.rank LIMIT 1
            """;

    /** An interaction hangs on whom it tells first, and is counted there. */
    private static final String HANG =
            """
            WITH due AS MATERIALIZED (
                SELECT i.id, i.counted_identifier, i.counted_channel, i.counted_search,
                       (i.identifier_id, i.customer_name, i.customer_search)
                           IS DISTINCT FROM (p.identifier_id, p.name, p.search) AS rehung,
                       p.identifier_id, p.name, p.search,
                       CASE WHEN NOT i.withdrawn THEN p.identifier_id END AS now_on,
                       i.channel AS now_as, coalesce(p.search, '') AS now_named
                FROM (SELECT unnest(:ids) AS id
                      UNION
                      SELECT interaction_id FROM interaction_identifier
                      WHERE identifier_id = ANY (:flipped)) t
                JOIN interaction i ON i.id = t.id
                LEFT JOIN LATERAL (%1$s) p ON true
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
            ), created AS MATERIALIZED (
                SELECT t.*, p.identifier_id, p.name, p.search, p.customer_id
                FROM unnest(:created, :sources, :times, :kinds, :channels, :contents)
                     AS t (id, source, occurred_at, kind, channel, content)
                LEFT JOIN LATERAL (%1$s) p ON true
            ), written AS (
                INSERT INTO interaction (id, source, occurred_at, kind, channel, content,
                       withdrawn, recorded_at, identifier_id, customer_name, customer_search,
                       counted_identifier, counted_channel, counted_search)
                SELECT id, source, occurred_at, kind, channel, content::json, false,
                       CAST(:now AS timestamptz), identifier_id, name, search,
                       identifier_id, channel, coalesce(search, '')
                FROM created
            ), delta AS (
                SELECT identifier, channel, search, sum(n) AS n
                FROM (SELECT counted_identifier AS identifier, counted_channel AS channel,
                             counted_search AS search, -1 AS n
                      FROM hung WHERE counted_identifier IS NOT NULL
                      UNION ALL
                      SELECT now_on, now_as, now_named, 1 FROM hung WHERE now_on IS NOT NULL
                      UNION ALL
                      SELECT identifier_id, channel, coalesce(search, ''), 1
                      FROM created WHERE identifier_id IS NOT NULL) counted
                GROUP BY identifier, channel, search
                HAVING sum(n) <> 0
            ), activity AS (
                INSERT INTO identifier_activity AS a
                       (identifier_id, channel, search, interactions)
                SELECT identifier, channel, search, n FROM delta
                ON CONFLICT (identifier_id, channel, search) DO UPDATE
                SET interactions = a.interactions + excluded.interactions
            )
            SELECT id AS interaction, CAST(NULL AS uuid) AS identifier,
                   CAST(NULL AS uuid) AS owner, CAST(NULL AS text) AS name
            FROM hung WHERE rehung
            UNION ALL
            SELECT NULL, k.identifier, NULL, NULL
            FROM (SELECT counted_identifier AS identifier FROM due
                  UNION SELECT now_on FROM due) k
            WHERE k.identifier IS NOT NULL
            UNION ALL
            SELECT id, identifier_id, customer_id, name FROM created
            WHERE customer_id IS NOT NULL
            """
                    .formatted(FIRST_TOLD);

    private final Database database;

    Ownership(Database database) {
        this.database = database;
    }

    /**
     * @param rehung whose identifier is chosen anew, besides those that name a flipped one
     * @param changed of these, new ones are written
     */
    Hung assign(
            Collection<UUID> rehung,
            Collection<Change> changed,
            IdentityChange identity,
            Instant now) {
        Hung hung = hang(rehung, changed, identity, now);
        hung.moved().addAll(hangingOn(identity.movesBetweenCustomers()));
        changed.forEach(change -> hung.moved().remove(change.id()));
        return hung;
    }

    private Hung hang(
            Collection<UUID> rehung,
            Collection<Change> changed,
            IdentityChange identity,
            Instant now) {
        List<Change> created = changed.stream().filter(Change::isNew).toList();
        Hung hung = Hung.nothing();
        if (rehung.isEmpty() && created.isEmpty() && identity.flipped().isEmpty()) {
            return hung;
        }
        database.sql(HANG)
                .param("now", now.toString())
                .param("ids", SqlArrays.uuids(rehung))
                .param("flipped", SqlArrays.uuids(identity.flipped()))
                .param("created", SqlArrays.uuids(created, Change::id))
                .param("sources", SqlArrays.texts(created, each -> each.now().source()))
                .param("times", SqlArrays.times(created, each -> each.now().occurredAt()))
                .param("kinds", SqlArrays.texts(created, each -> each.now().kind().wireName()))
                .param(
                        "channels",
                        SqlArrays.texts(created, each -> each.now().channel().wireName()))
                .param("contents", SqlArrays.texts(created, each -> JsonText.of(each.now())))
                .query(
                        row -> {
                            hung.read(row);
                        });
        return hung;
    }

    private Set<UUID> hangingOn(Collection<Move> moves) {
        if (moves.isEmpty()) {
            return Set.of();
        }
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
