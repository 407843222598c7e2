package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentifierRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Writes customers of whom all that is to be written is in hand. */
final class GrowthTable {

    private static final String ADD =
            """
            UPDATE customer c
            SET name = CASE WHEN g.named_at IS NOT NULL
                             AND (c.named_at IS NULL
                                  OR (g.named_at, g.named_id) > (c.named_at, c.named_id))
                            THEN g.name ELSE c.name END,
                named_at = CASE WHEN g.named_at IS NOT NULL
                                 AND (c.named_at IS NULL
                                      OR (g.named_at, g.named_id) > (c.named_at, c.named_id))
                                THEN g.named_at ELSE c.named_at END,
                named_id = CASE WHEN g.named_at IS NOT NULL
                                 AND (c.named_at IS NULL
                                      OR (g.named_at, g.named_id) > (c.named_at, c.named_id))
                                THEN g.named_id ELSE c.named_id END,
                interaction_count = c.interaction_count + g.more,
                first_at = least(c.first_at, g.first), last_at = greatest(c.last_at, g.last),
                last_seen_at = greatest(c.last_seen_at, g.seen)
            FROM unnest(:ids, :more, :firsts, :lasts, :namedAt, :namedIds, :names, :seen)
                 AS g (id, more, first, last, named_at, named_id, name, seen)
            WHERE c.id = g.id
            RETURNING c.id
            """;

    private static final String WELCOME =
            """
            INSERT INTO customer (id, name, named_at, named_id, search, interaction_count,
                   first_at, last_at, last_seen_at, channels)
            SELECT g.id, g.name, g.named_at, g.named_id, g.search, g.more, g.first, g.last,
                   g.seen, CASE WHEN g.channel IS NULL THEN '{}' ELSE ARRAY[g.channel] END
            FROM unnest(:ids, :more, :firsts, :lasts, :namedAt, :namedIds, :names, :seen,
                        :searches, :channels)
                 AS g (id, more, first, last, named_at, named_id, name, seen, search, channel)
            ON CONFLICT (id) DO NOTHING
            RETURNING id
            """;

    private final Database database;

    GrowthTable(Database database) {
        this.database = database;
    }

    /** The columns that all ways of adding have. */
    static StatementSpec params(StatementSpec statement, Map<UUID, CustomerGrowth> growth) {
        Collection<CustomerGrowth> rows = growth.values();
        return statement
                .param("ids", SqlArrays.uuids(growth.keySet()))
                .param("firsts", SqlArrays.times(rows, CustomerGrowth::first))
                .param("lasts", SqlArrays.times(rows, CustomerGrowth::last))
                .param(
                        "namedAt",
                        SqlArrays.times(rows, row -> row.named() == null ? null : row.named().at()))
                .param(
                        "namedIds",
                        SqlArrays.uuids(
                                rows, row -> row.named() == null ? null : row.named().id().value()))
                .param("names", SqlArrays.texts(rows, CustomerGrowth::name))
                .param("seen", SqlArrays.times(rows, CustomerGrowth::seen));
    }

    /**
     * To customers who write under a name and by a channel that they had; answers who has no row.
     */
    Set<UUID> add(Map<UUID, CustomerGrowth> growth, Set<UUID> changed) {
        return growth.isEmpty()
                ? Set.of()
                : missing(
                        growth,
                        params(database.sql(ADD), growth)
                                .param(
                                        "more",
                                        SqlArrays.longs(growth.values(), CustomerGrowth::more)),
                        changed);
    }

    /**
     * Customers who came, each with one identifier; answers those whom it was not enough for a row.
     */
    Set<UUID> welcome(Map<UUID, CustomerGrowth> growth, EvidenceRows rows, Set<UUID> changed) {
        Map<UUID, String> searches = new HashMap<>();
        for (EvidenceRows.Seen seen : rows.seen()) {
            UUID id = seen.key().id().value();
            CustomerGrowth each = growth.get(id);
            if (each != null && (each.more() > 0 || rows.roleOf(seen) == IdentifierRole.MERGE)) {
                searches.put(id, search(each, SearchText.fold(seen.key().value())));
            }
        }
        Map<UUID, CustomerGrowth> known = new java.util.TreeMap<>(growth);
        known.keySet().retainAll(searches.keySet());
        if (known.isEmpty()) {
            return new HashSet<>(growth.keySet());
        }
        Set<UUID> missing =
                missing(
                        growth,
                        params(database.sql(WELCOME), known)
                                .param(
                                        "more",
                                        SqlArrays.longs(known.values(), CustomerGrowth::more))
                                .param("searches", SqlArrays.texts(known.keySet(), searches::get))
                                .param(
                                        "channels",
                                        SqlArrays.texts(
                                                known.values(), each -> first(each.channels()))),
                        changed);
        return missing;
    }

    private static @Nullable String first(Set<String> some) {
        return some.isEmpty() ? null : some.iterator().next();
    }

    /** Names, then identifiers, as they are summed up. */
    private static String search(CustomerGrowth growth, @Nullable String identifier) {
        List<String> parts = new ArrayList<>(growth.searches());
        Stream.ofNullable(identifier).forEach(parts::add);
        return String.join(" ", parts);
    }

    private static Set<UUID> missing(
            Map<UUID, CustomerGrowth> growth, StatementSpec statement, Set<UUID> changed) {
        Set<UUID> written = new HashSet<>(statement.query(UUID.class).list());
        changed.addAll(written);
        Set<UUID> missing = new HashSet<>(growth.keySet());
        missing.removeAll(written);
        return missing;
    }
}
