package io.tributary.history.jdbc;

import io.tributary.history.jdbc.Ownership.Hung;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the new interactions, and counts them where they hang: each row once. What hung there
 * before must be counted already ({@link CustomerActivity}).
 */
final class NewInteractions {

    /** As what interactions are counted of an identifier. */
    private record Counter(UUID identifier, UUID customer, String channel, String search) {
        static final Comparator<Counter> ORDER =
                Comparator.comparing(Counter::identifier)
                        .thenComparing(Counter::channel)
                        .thenComparing(Counter::search);
    }

    private record Sum(UUID customer, String channel, String search) {
        static final Comparator<Sum> ORDER =
                Comparator.comparing(Sum::customer)
                        .thenComparing(Sum::channel)
                        .thenComparing(Sum::search);

        static Sum of(Counter counter) {
            return new Sum(counter.customer(), counter.channel(), counter.search());
        }
    }

    private static final String WRITE =
            """
            WITH written AS (
                INSERT INTO interaction (id, source, occurred_at, kind, channel, content,
                       withdrawn, recorded_at, identifier_id, customer_name, customer_search,
                       counted_identifier, counted_channel, counted_search)
                SELECT t.id, t.source, t.occurred_at, t.kind, t.channel, t.content::json, false,
                       CAST(:now AS timestamptz), t.identifier_id, t.name, t.search,
                       t.identifier_id, t.channel, coalesce(t.search, '')
                FROM unnest(:ids, :sources, :times, :kinds, :channels, :contents, :identifiers,
                            :names, :searches)
                     AS t (id, source, occurred_at, kind, channel, content, identifier_id,
                           name, search)
            ), counted AS (
                INSERT INTO identifier_activity AS a
                       (identifier_id, counted_for, channel, search, interactions, counted)
                SELECT t.identifier_id, t.customer_id, t.channel, t.search, t.n, t.n
                FROM unnest(:countedOn, :countedFor, :countedAs, :countedNames, :counts)
                     AS t (identifier_id, customer_id, channel, search, n)
                ON CONFLICT (identifier_id, channel, search) DO UPDATE
                SET interactions = a.interactions + excluded.interactions,
                    counted = a.counted + excluded.counted
            ), summed AS (
                INSERT INTO customer_activity AS t (customer_id, channel, search, interactions)
                SELECT * FROM unnest(:customers, :customersChannels, :customersNames, :sums)
                ON CONFLICT (customer_id, channel, search) DO UPDATE
                SET interactions = t.interactions + excluded.interactions
                RETURNING t.customer_id, t.xmax = 0 AS fresh
            )
            SELECT DISTINCT customer_id FROM summed WHERE fresh
            """;

    private final Database database;

    NewInteractions(Database database) {
        this.database = database;
    }

    /**
     * Answers the customers who were not in contact by that channel, or under that name, before.
     *
     * @param changes of these, the new ones
     * @param expected how many were expected to hang on each identifier, and are counted there
     */
    Set<UUID> write(Collection<Change> changes, Hung hung, Map<UUID, Long> expected, Instant now) {
        List<Change> created = changes.stream().filter(Change::isNew).toList();
        Map<Counter, Long> counters = new TreeMap<>(Counter.ORDER);
        for (Change change : created) {
            Hung.Created on = hung.created().get(change.id());
            if (on != null) {
                String search = Objects.requireNonNullElse(on.search(), "");
                String channel = change.now().channel().wireName();
                counters.merge(
                        new Counter(on.identifier(), on.customer(), channel, search),
                        1L,
                        Long::sum);
            }
        }
        correct(counters, expected);
        return created.isEmpty() ? Set.of() : write(created, counters, hung, now);
    }

    private Set<UUID> write(
            List<Change> created, Map<Counter, Long> counters, Hung hung, Instant now) {
        Map<Sum, Long> sums = new TreeMap<>(Sum.ORDER);
        counters.forEach((counter, n) -> sums.merge(Sum.of(counter), n, Long::sum));
        List<Hung.@Nullable Created> on = new ArrayList<>();
        created.forEach(change -> on.add(hung.created().get(change.id())));
        return new HashSet<>(
                database.sql(WRITE)
                        .param("now", now.toString())
                        .param("ids", SqlArrays.uuids(created, Change::id))
                        .param("sources", SqlArrays.texts(created, each -> each.now().source()))
                        .param("times", SqlArrays.times(created, each -> each.now().occurredAt()))
                        .param(
                                "kinds",
                                SqlArrays.texts(created, each -> each.now().kind().wireName()))
                        .param(
                                "channels",
                                SqlArrays.texts(created, each -> each.now().channel().wireName()))
                        .param(
                                "contents",
                                SqlArrays.texts(created, each -> JsonText.of(each.now())))
                        .param(
                                "identifiers",
                                SqlArrays.uuids(
                                        on, each -> each == null ? null : each.identifier()))
                        .param(
                                "names",
                                SqlArrays.texts(on, each -> each == null ? null : each.name()))
                        .param(
                                "searches",
                                SqlArrays.texts(on, each -> each == null ? null : each.search()))
                        .param("countedOn", SqlArrays.uuids(counters.keySet(), Counter::identifier))
                        .param("countedFor", SqlArrays.uuids(counters.keySet(), Counter::customer))
                        .param("countedAs", SqlArrays.texts(counters.keySet(), Counter::channel))
                        .param("countedNames", SqlArrays.texts(counters.keySet(), Counter::search))
                        .param("counts", SqlArrays.longs(counters.values(), n -> n))
                        .param("customers", SqlArrays.uuids(sums.keySet(), Sum::customer))
                        .param("customersChannels", SqlArrays.texts(sums.keySet(), Sum::channel))
                        .param("customersNames", SqlArrays.texts(sums.keySet(), Sum::search))
                        .param("sums", SqlArrays.longs(sums.values(), n -> n))
                        .query(UUID.class)
                        .set());
    }

    /** Identifiers on which other interactions hang than the rule has it. */
    private void correct(Map<Counter, Long> counters, Map<UUID, Long> expected) {
        Map<UUID, Long> more = new HashMap<>();
        expected.forEach((id, n) -> more.put(id, -n));
        counters.forEach((counter, n) -> more.merge(counter.identifier(), n, Long::sum));
        more.values().removeIf(n -> n == 0);
        if (more.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        UPDATE identifier d SET hung = d.hung + n.more
                        FROM unnest(:ids, :more) AS n (id, more)
                        WHERE d.id = n.id
                        """)
                .param("ids", SqlArrays.uuids(more.keySet()))
                .param("more", SqlArrays.longs(more.values(), n -> n))
                .update();
    }
}
