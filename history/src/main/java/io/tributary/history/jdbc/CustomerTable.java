package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import io.tributary.history.jdbc.CustomerActivity.Counted;
import io.tributary.history.jdbc.Ownership.Hung;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps one row per customer, worked out of identifiers and interactions. */
final class CustomerTable {

    /** How many interactions there are, and as what: counted, whatever they hang on. */
    private static final String COUNTED =
            """
            SELECT coalesce(sum(a.interactions), 0) AS interactions,
                   coalesce(array_agg(DISTINCT a.channel ORDER BY a.channel)
                            FILTER (WHERE a.channel IS NOT NULL), '{}') AS channels,
                   string_agg(DISTINCT a.search, ' ' ORDER BY a.search)
                       FILTER (WHERE a.search <> '') AS search
            FROM customer_activity a WHERE a.customer_id = t.id
            """;

    private static final String MADE =
            """
            SELECT string_agg(d.search, ' ' ORDER BY d.id) AS search,
                   bool_or(d.role = 'MERGE') AS merges
            FROM identifier d WHERE d.customer_id = t.id AND d.role <> 'LOOKUP'
            """;

    private static final String GROW =
            """
            WITH grown AS (
                UPDATE customer c
                SET name = CASE WHEN g.named THEN g.name ELSE c.name END,
                    named_at = CASE WHEN g.named THEN g.named_at ELSE c.named_at END,
                    named_id = CASE WHEN g.named THEN g.named_id ELSE c.named_id END,
                    search = g.search, interaction_count = g.interactions, channels = g.channels,
                    first_at = least(c.first_at, g.first), last_at = greatest(c.last_at, g.last),
                    last_seen_at = greatest(c.last_seen_at, g.seen)
                FROM (SELECT t.*, a.interactions, a.channels,
                             concat_ws(' ', a.search, m.search) AS search,
                             t.named_at IS NOT NULL
                                 AND (b.named_at IS NULL
                                      OR (t.named_at, t.named_id) > (b.named_at, b.named_id)) AS named
                      FROM unnest(:ids, :firsts, :lasts, :namedAt, :namedIds, :names, :seen)
                           AS t (id, first, last, named_at, named_id, name, seen)
                      JOIN customer b ON b.id = t.id
                      CROSS JOIN LATERAL (%s) a
                      CROSS JOIN LATERAL (%s) m) g
                WHERE c.id = g.id
                  AND (g.first IS NOT NULL OR c.last_seen_at < g.seen OR c.search <> g.search)
                RETURNING c.id
            )
            SELECT id, false AS missing FROM grown
            UNION ALL
            SELECT t.id, true FROM unnest(:ids) AS t (id)
            WHERE NOT EXISTS (SELECT FROM customer c WHERE c.id = t.id)
            """
                    .formatted(COUNTED, MADE);

    private static final String SAVE =
            """
            INSERT INTO customer AS c (id, name, named_at, named_id, search, interaction_count,
                   first_at, last_at, last_seen_at, channels)
            SELECT t.id, n.customer_name, n.occurred_at, n.id, concat_ws(' ', a.search, m.search),
                   a.interactions, h.first_at, h.last_at, h.last_seen_at, a.channels
            FROM unnest(:ids) AS t (id)
            CROSS JOIN LATERAL (%s) a
            CROSS JOIN LATERAL (%s) m
            CROSS JOIN LATERAL (
                SELECT max(d.last_seen_at) AS last_seen_at, min(f.occurred_at) AS first_at,
                       max(l.occurred_at) AS last_at
                FROM (SELECT id, last_seen_at FROM identifier
                      WHERE customer_id = t.id AND role <> 'LOOKUP'
                      UNION
                      SELECT id, last_seen_at FROM identifier
                      WHERE customer_id = t.id AND hangs) d
                LEFT JOIN LATERAL (
                    SELECT i.occurred_at FROM interaction i
                    WHERE i.identifier_id = d.id AND NOT i.withdrawn
                    ORDER BY i.occurred_at, i.id LIMIT 1) f ON true
                LEFT JOIN LATERAL (
                    SELECT i.occurred_at FROM interaction i
                    WHERE i.identifier_id = d.id AND NOT i.withdrawn
                    ORDER BY i.occurred_at DESC, i.id DESC LIMIT 1) l ON true) h
            LEFT JOIN LATERAL (
                SELECT i.*
                FROM identifier d
                CROSS JOIN LATERAL (
                    SELECT i.customer_name, i.occurred_at, i.id FROM interaction i
                    WHERE i.identifier_id = d.id AND i.customer_name IS NOT NULL
                      AND NOT i.withdrawn
                    ORDER BY i.occurred_at DESC, i.id DESC LIMIT 1) i
                WHERE d.customer_id = t.id AND d.hangs
                ORDER BY i.occurred_at DESC, i.id DESC LIMIT 1) n ON true
            WHERE h.last_seen_at IS NOT NULL AND (m.merges OR a.interactions > 0)
            ON CONFLICT (id) DO UPDATE
            SET name = excluded.name, named_at = excluded.named_at,
                named_id = excluded.named_id, search = excluded.search,
                interaction_count = excluded.interaction_count,
                first_at = excluded.first_at, last_at = excluded.last_at,
                last_seen_at = excluded.last_seen_at, channels = excluded.channels
            WHERE c IS DISTINCT FROM excluded
            RETURNING c.id
            """
                    .formatted(COUNTED, MADE);

    private final Database database;
    private final CustomerActivity activity;
    private final NewInteractions interactions;
    private final GrowthTable growth;

    CustomerTable(Database database) {
        this.database = database;
        activity = new CustomerActivity(database);
        interactions = new NewInteractions(database);
        growth = new GrowthTable(database);
    }

    /**
     * Answers the customers that are new or different, and writes the new interactions. To one of
     * whom things only came, what came is added; others are summed up anew of what hangs on their
     * identifiers.
     *
     * @param rows the evidence of the changed interactions
     */
    Set<UUID> refresh(
            IdentityChange identity,
            Hung hung,
            Collection<Change> changes,
            EvidenceRows rows,
            Instant now) {
        Counted counted = count(identity, hung);
        Map<UUID, Long> expected = rows.hanging(created(changes));
        Set<UUID> fresh = interactions.write(changes, hung, expected, now);
        Map<UUID, CustomerGrowth> growth = CustomerGrowth.of(changes, hung, identity.holders());
        Set<UUID> others = new HashSet<>(identity.remade());
        others.removeAll(identity.alone());
        growth.keySet().removeAll(counted.remade());
        growth.keySet().removeAll(others);
        Set<UUID> remade = new TreeSet<>(NameUuid::compareUnsigned);
        remade.addAll(identity.customers());
        remade.addAll(counted.counted());
        remade.removeAll(growth.keySet());
        Set<UUID> changed = new TreeSet<>(NameUuid::compareUnsigned);
        remade.addAll(grow(growth, identity, fresh, rows, changed));
        remove(remade);
        changed.addAll(save(remade));
        return changed;
    }

    private Counted count(IdentityChange identity, Hung hung) {
        Set<UUID> identifiers = new TreeSet<>(NameUuid::compareUnsigned);
        identity.moves().forEach(move -> identifiers.add(move.identifier()));
        identifiers.removeAll(identity.alone());
        identifiers.addAll(hung.identifiers());
        return identifiers.isEmpty() && hung.moved().isEmpty()
                ? new Counted(Set.of(), Set.of())
                : activity.count(identifiers, hung.identifiers(), hung.moved());
    }

    private static Set<UUID> created(Collection<Change> changes) {
        return changes.stream().filter(Change::isNew).map(Change::id).collect(Collectors.toSet());
    }

    /** Answers those that are to be summed up after all; adds the others. */
    private Set<UUID> grow(
            Map<UUID, CustomerGrowth> growth,
            IdentityChange identity,
            Set<UUID> fresh,
            EvidenceRows rows,
            Set<UUID> changed) {
        Set<UUID> joined = identity.joined();
        Map<UUID, CustomerGrowth> newcomers = new TreeMap<>();
        Map<UUID, CustomerGrowth> plain = new TreeMap<>();
        Map<UUID, CustomerGrowth> others = new TreeMap<>();
        growth.forEach(
                (id, each) -> {
                    boolean alone = identity.alone().contains(id);
                    if (alone && each.isPlain()) {
                        newcomers.put(id, each);
                    } else if (each.more() > 0 && !fresh.contains(id) && !joined.contains(id)) {
                        plain.put(id, each);
                    } else {
                        others.put(id, each);
                    }
                });
        Set<UUID> missing = new TreeSet<>(NameUuid::compareUnsigned);
        missing.addAll(this.growth.welcome(newcomers, rows, changed));
        missing.addAll(this.growth.add(plain, changed));
        missing.addAll(sum(others, changed));
        return missing;
    }

    /** Adds what came and sums up the rest; answers those that have no row. */
    private Set<UUID> sum(Map<UUID, CustomerGrowth> growth, Set<UUID> changed) {
        Set<UUID> missing = new HashSet<>();
        if (growth.isEmpty()) {
            return missing;
        }
        GrowthTable.params(database.sql(GROW), growth)
                .query(
                        row -> {
                            UUID id = Columns.uuid(row, "id");
                            (row.getBoolean("missing") ? missing : changed).add(id);
                        });
        return missing;
    }

    /** Ids that were given stay known, so that the customer they lead to can name them. */
    private void remove(Set<UUID> customers) {
        if (customers.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        WITH removed AS (
                            DELETE FROM customer c
                            WHERE c.id = ANY (:ids)
                              AND NOT EXISTS (SELECT FROM identifier d
                                              WHERE d.customer_id = c.id
                                                AND (d.role = 'MERGE' OR d.hangs))
                            RETURNING c.id
                        )
                        INSERT INTO former_customer (id) SELECT id FROM removed
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("ids", SqlArrays.uuids(customers))
                .update();
    }

    private Set<UUID> save(Set<UUID> customers) {
        if (customers.isEmpty()) {
            return Set.of();
        }
        return database.sql(SAVE).param("ids", SqlArrays.uuids(customers)).query(UUID.class).set();
    }
}
