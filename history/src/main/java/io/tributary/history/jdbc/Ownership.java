package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import io.tributary.history.jdbc.EvidenceRows.Naming;
import io.tributary.history.jdbc.IdentityChange.Holder;
import io.tributary.history.jdbc.IdentityChange.Move;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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
         * @param search the name as it is searched for
         */
        record Created(
                UUID identifier, UUID customer, @Nullable String name, @Nullable String search) {}

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
            if (identifier != null) {
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
                LEFT JOIN LATERAL (%s) p ON true
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
                FROM (SELECT counted_identifier AS identifier, counted_channel AS channel,
                             counted_search AS search, -1 AS n
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
            SELECT id AS interaction, CAST(NULL AS uuid) AS identifier FROM hung WHERE rehung
            UNION ALL
            SELECT NULL, k.identifier
            FROM (SELECT counted_identifier AS identifier FROM due
                  UNION SELECT now_on FROM due) k
            WHERE k.identifier IS NOT NULL
            """
                    .formatted(FIRST_TOLD);

    private final Database database;

    Ownership(Database database) {
        this.database = database;
    }

    /**
     * New interactions are not written yet: it is told on what they hang.
     *
     * @param rehung whose identifier is chosen anew, besides those that name a flipped one
     * @param changed interactions that became different, or are new
     * @param namings whom these name
     */
    Hung assign(
            Collection<UUID> rehung,
            Collection<Change> changed,
            Collection<Naming> namings,
            IdentityChange identity) {
        Set<UUID> created =
                changed.stream()
                        .filter(Change::isNew)
                        .map(Change::id)
                        .collect(Collectors.toCollection(HashSet::new));
        Set<UUID> known = new HashSet<>(rehung);
        known.removeAll(created);
        Hung hung = hang(known, identity);
        hang(created, namings, identity, hung);
        hung.moved().addAll(hangingOn(identity.movesBetweenCustomers()));
        changed.forEach(change -> hung.moved().remove(change.id()));
        return hung;
    }

    private Hung hang(Collection<UUID> known, IdentityChange identity) {
        Hung hung = Hung.nothing();
        if (known.isEmpty() && identity.flipped().isEmpty()) {
            return hung;
        }
        database.sql(HANG)
                .param("ids", SqlArrays.uuids(known))
                .param("flipped", SqlArrays.uuids(identity.flipped()))
                .query(
                        row -> {
                            hung.read(row);
                        });
        return hung;
    }

    /** The same choice as the table makes, of what is in hand. */
    private static void hang(
            Set<UUID> created, Collection<Naming> namings, IdentityChange identity, Hung hung) {
        Map<UUID, Holder> holders = new HashMap<>();
        identity.holders().forEach(each -> holders.put(each.identifier(), each));
        Map<UUID, Told> told = new HashMap<>();
        for (Naming naming : namings) {
            Holder holder = holders.get(naming.key().id().value());
            if (holder != null && created.contains(naming.interaction())) {
                told.merge(naming.interaction(), new Told(naming, holder), Told::first);
            }
        }
        told.forEach((id, each) -> hung.created().put(id, each.created()));
    }

    /** Who a participant is, by one of the identifiers that tell. */
    private record Told(Naming naming, Holder holder) {

        private static final Comparator<Told> ORDER =
                Comparator.comparingInt((Told each) -> each.naming().participant())
                        .thenComparing(each -> each.holder().shared())
                        .thenComparingInt(each -> each.naming().rank());

        Told first(Told other) {
            return ORDER.compare(this, other) <= 0 ? this : other;
        }

        Hung.Created created() {
            return new Hung.Created(
                    holder.identifier(),
                    holder.customer(),
                    naming.name(),
                    naming.name() == null ? null : SearchText.fold(naming.name()));
        }
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
