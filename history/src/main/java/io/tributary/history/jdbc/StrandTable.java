package io.tributary.history.jdbc;

import io.tributary.history.jdbc.MatterPlacement.Draft;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The strands, and what is kept of each. */
final class StrandTable {

    private static final String MOVE_MEMBERS =
            """
            UPDATE matter_member m
            SET strand_id = n.into_id, matter_id = s.matter_id
            FROM unnest(:ids, :into) AS n (id, into_id)
            JOIN matter_strand s ON s.id = n.into_id
            WHERE m.strand_id = n.id
            """;

    private static final String MOVE_NAMINGS =
            """
            INSERT INTO matter_naming AS k
                   (strand_id, key_id, kind, type, named, first_at, first_id)
            SELECT DISTINCT ON (m.into_id, g.key_id) m.into_id, g.key_id, g.kind, g.type,
                   g.named, g.first_at, g.first_id
            FROM unnest(:ids, :into) AS m (id, into_id)
            JOIN matter_naming g ON g.strand_id = m.id
            ORDER BY m.into_id, g.key_id, g.first_at, g.first_id
            ON CONFLICT (strand_id, key_id) DO UPDATE
            SET first_at = excluded.first_at, first_id = excluded.first_id
            WHERE (excluded.first_at, excluded.first_id) < (k.first_at, k.first_id)
            """;

    private static final String MOVE_SEEN =
            """
            UPDATE matter_seen v SET seen_strand_id = m.into_id
            FROM unnest(:ids, :into) AS m (id, into_id)
            WHERE v.seen_strand_id = m.id
            """;

    private static final String FIRST_KNOWN = "CROSS JOIN LATERAL (SELECT n.at, n.first_id) f";

    private static final String FIRST_FOUND =
            """
            LEFT JOIN LATERAL (
                SELECT m.at, m.interaction_id FROM matter_member m
                WHERE n.at IS NULL AND m.strand_id = n.id
                ORDER BY m.at, m.interaction_id LIMIT 1) f (at, first_id) ON true
            """;

    private static final String SAVE =
            """
            INSERT INTO matter_strand (id, matter_id, size, begins, decided, knot,
                                       first_at, first_id)
            SELECT n.id, n.matter_id, n.size, n.begins, n.decided, n.knot,
                   coalesce(n.at, f.at), coalesce(n.first_id, f.first_id)
            FROM unnest(:ids, :matters, :sizes, :begins, :decided, :knots, :times, :firsts)
                 AS n (id, matter_id, size, begins, decided, knot, at, first_id)
            %s
            ON CONFLICT (id) DO UPDATE
            SET size = excluded.size, begins = excluded.begins,
                decided = excluded.decided, knot = excluded.knot,
                first_at = excluded.first_at, first_id = excluded.first_id
            """;

    private final Database database;

    StrandTable(Database database) {
        this.database = database;
    }

    Map<UUID, StrandRow> load(Collection<UUID> ids) {
        return database
                .sql("SELECT * FROM matter_strand WHERE id = ANY (:ids)")
                .param("ids", SqlArrays.uuids(ids))
                .query((row, number) -> StrandRow.read(row))
                .stream()
                .collect(Collectors.toMap(StrandRow::id, Function.identity()));
    }

    Set<UUID> inKnots(Set<UUID> knots) {
        if (knots.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                database.sql("SELECT id FROM matter_strand WHERE knot = ANY (:knots)")
                        .param("knots", SqlArrays.uuids(knots))
                        .query(UUID.class)
                        .set());
    }

    /** The strands of nobody's interactions that share a key, and of mentions. */
    Set<UUID> standing(Set<UUID> keysOfNobody, Collection<MatterOwners.Mention> mentions) {
        if (keysOfNobody.isEmpty() && mentions.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                database.sql(
                                """
                                SELECT m.strand_id
                                FROM unnest(:keys, :customers) AS t (key_id, customer_id)
                                JOIN matter_key k
                                  ON k.key_id = t.key_id AND k.customer_id = t.customer_id
                                 AND k.kind <> 'AGENT'
                                JOIN matter_member m ON m.interaction_id = k.interaction_id
                                """)
                        .param("keys", SqlArrays.uuids(keys(keysOfNobody, mentions)))
                        .param("customers", SqlArrays.uuids(customers(keysOfNobody, mentions)))
                        .query(UUID.class)
                        .set());
    }

    private static List<UUID> keys(Set<UUID> nobodys, Collection<MatterOwners.Mention> mentions) {
        List<UUID> keys = new java.util.ArrayList<>(nobodys);
        mentions.forEach(each -> keys.add(each.written()));
        return keys;
    }

    private static List<UUID> customers(
            Set<UUID> nobodys, Collection<MatterOwners.Mention> mentions) {
        List<UUID> customers = new java.util.ArrayList<>();
        nobodys.forEach(each -> customers.add(MemberRow.NOBODY));
        mentions.forEach(each -> customers.add(each.customer()));
        return customers;
    }

    /** Makes strands part of others; answers the strands that continue one of them. */
    Set<UUID> merge(Map<UUID, UUID> merged) {
        if (merged.isEmpty()) {
            return Set.of();
        }
        move(merged, MOVE_MEMBERS);
        move(merged, MOVE_NAMINGS);
        move(merged, MOVE_SEEN);
        return new HashSet<>(
                database.sql(
                                """
                                UPDATE matter_strand s
                                SET continues = m.into_id,
                                    parent = CASE WHEN s.parent = m.id THEN m.into_id
                                                  ELSE s.parent END
                                FROM unnest(:ids, :into) AS m (id, into_id)
                                WHERE s.continues = m.id
                                RETURNING s.id
                                """)
                        .param("ids", SqlArrays.uuids(merged.keySet()))
                        .param("into", SqlArrays.uuids(merged.keySet(), merged::get))
                        .query(UUID.class)
                        .set());
    }

    private void move(Map<UUID, UUID> merged, String statement) {
        database.sql(statement)
                .param("ids", SqlArrays.uuids(merged.keySet()))
                .param("into", SqlArrays.uuids(merged.keySet(), merged::get))
                .update();
    }

    /** Removes strands of which nothing is left, and forgets what strands named that begin anew. */
    void remove(Set<UUID> gone, Set<UUID> anew) {
        if (!gone.isEmpty() || !anew.isEmpty()) {
            database.sql(
                            """
                            WITH strands AS (
                                DELETE FROM matter_strand WHERE id = ANY (:gone)
                            ), seen AS (
                                DELETE FROM matter_seen WHERE strand_id = ANY (:gone)
                            )
                            DELETE FROM matter_naming
                            WHERE strand_id = ANY (:gone) OR strand_id = ANY (:anew)
                            """)
                    .param("gone", SqlArrays.uuids(gone))
                    .param("anew", SqlArrays.uuids(anew))
                    .update();
        }
    }

    /** Adds to what strands name. */
    void name(Collection<StrandNaming> namings) {
        if (namings.isEmpty()) {
            return;
        }
        database.later(
                        "matter_naming",
                        """
                        INSERT INTO matter_naming AS g
                               (strand_id, key_id, kind, type, named, first_at, first_id)
                        SELECT * FROM unnest(:strands, :keys, :kinds, :types, :named, :times, :ids)
                        ON CONFLICT (strand_id, key_id) DO UPDATE
                        SET first_at = excluded.first_at, first_id = excluded.first_id
                        WHERE (excluded.first_at, excluded.first_id) < (g.first_at, g.first_id)
                        """)
                .param("strands", SqlArrays.uuids(namings, StrandNaming::strand))
                .param("keys", SqlArrays.uuids(namings, each -> each.key().key()))
                .param("kinds", SqlArrays.texts(namings, each -> each.key().kind().name()))
                .param("types", SqlArrays.texts(namings, each -> each.key().type()))
                .param("named", SqlArrays.texts(namings, each -> each.key().named()))
                .param("times", SqlArrays.times(namings, each -> each.key().at()))
                .param("ids", SqlArrays.uuids(namings, each -> each.key().interaction()))
                .update();
    }

    /** Adds what interactions that were there name to what their strands name. */
    void nameAnew(Collection<UUID> interactions) {
        if (interactions.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        INSERT INTO matter_naming AS g
                               (strand_id, key_id, kind, type, named, first_at, first_id)
                        SELECT DISTINCT ON (m.strand_id, k.key_id) m.strand_id, k.key_id, k.kind,
                               k.type, k.named, k.at, k.interaction_id
                        FROM matter_key k
                        JOIN matter_member m ON m.interaction_id = k.interaction_id
                        WHERE k.interaction_id = ANY (:ids) AND k.named IS NOT NULL
                        ORDER BY m.strand_id, k.key_id, k.at, k.interaction_id
                        ON CONFLICT (strand_id, key_id) DO UPDATE
                        SET first_at = excluded.first_at, first_id = excluded.first_id
                        WHERE (excluded.first_at, excluded.first_id) < (g.first_at, g.first_id)
                        """)
                .param("ids", SqlArrays.uuids(interactions))
                .update();
    }

    void save(Collection<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        boolean known = drafts.stream().allMatch(draft -> draft.first() != null);
        database.later("matter_strand", SAVE.formatted(known ? FIRST_KNOWN : FIRST_FOUND))
                .param("ids", SqlArrays.uuids(drafts, Draft::id))
                .param("sizes", SqlArrays.longs(drafts, Draft::size))
                .param("begins", SqlArrays.booleans(drafts, Draft::begins))
                .param("decided", SqlArrays.booleans(drafts, Draft::decided))
                .param("knots", SqlArrays.uuids(drafts, Draft::knot))
                .param("matters", SqlArrays.uuids(drafts, Draft::ownMatter))
                .param(
                        "times",
                        SqlArrays.times(
                                drafts, draft -> draft.first() == null ? null : draft.first().at()))
                .param(
                        "firsts",
                        SqlArrays.uuids(
                                drafts,
                                draft -> draft.first() == null ? null : draft.first().id().value()))
                .update();
    }
}
