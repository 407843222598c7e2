package io.tributary.history.jdbc;

import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.query.SourceActivity;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts what each source gave. */
final class SourceTable {

    private final Database database;

    SourceTable(Database database) {
        this.database = database;
    }

    /**
     * @param archived ids of the raw events that are new
     */
    void count(Collection<MappedEvent> events, Set<UUID> archived, Collection<Change> changes) {
        Map<String, SourceActivity> counts = new TreeMap<>();
        Map<String, RawEvent> bringers = new HashMap<>();
        Set<UUID> counted = new HashSet<>();
        for (MappedEvent event : events) {
            RawEvent raw = event.raw();
            UUID id = RawArchive.id(raw);
            if (archived.contains(id) && counted.add(id)) {
                add(counts, raw.source(), raw, 1, 0);
            }
            event.interactions().forEach(each -> bringers.put(each.source(), raw));
        }
        for (Change change : changes) {
            int more = (change.isVisible() ? 1 : 0) - (change.wasVisible() ? 1 : 0);
            String source = change.now().source();
            add(counts, source, bringers.get(source), 0, more);
        }
        save(List.copyOf(counts.values()));
    }

    private static void add(
            Map<String, SourceActivity> counts,
            String source,
            @Nullable RawEvent bringer,
            long events,
            long interactions) {
        if (bringer == null) {
            throw new IllegalStateException("an interaction changed that no event brought");
        }
        String mapping = bringer.mapping();
        Instant at = bringer.receivedAt();
        counts.merge(
                source,
                new SourceActivity(source, mapping, at, events, interactions),
                (one, other) ->
                        new SourceActivity(
                                source,
                                one.mapping(),
                                later(one.lastEventAt(), other.lastEventAt()),
                                one.events() + other.events(),
                                one.interactions() + other.interactions()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void save(List<SourceActivity> rows) {
        database.later(
                        "source_activity",
                        """
                        INSERT INTO source_activity AS a
                               (source_key, source, mapping, last_event_at, events, interactions)
                        SELECT * FROM unnest(:keys, :sources, :mappings, :times, :events,
                                             :interactions)
                        ON CONFLICT (source_key) DO UPDATE
                        SET mapping = excluded.mapping,
                            last_event_at = greatest(a.last_event_at, excluded.last_event_at),
                            events = a.events + excluded.events,
                            interactions = a.interactions + excluded.interactions
                        """)
                .param("keys", SqlArrays.uuids(rows, row -> NameUuid.of("source", row.source())))
                .param("sources", SqlArrays.texts(rows, SourceActivity::source))
                .param("mappings", SqlArrays.texts(rows, SourceActivity::mapping))
                .param("times", SqlArrays.times(rows, SourceActivity::lastEventAt))
                .param("events", SqlArrays.longs(rows, SourceActivity::events))
                .param("interactions", SqlArrays.longs(rows, SourceActivity::interactions))
                .update();
    }

    /** The interactions count no more; that their events came still does. */
    void uncount(Collection<UUID> interactions) {
        database.sql(
                        """
                        UPDATE source_activity a SET interactions = a.interactions - s.n
                        FROM (SELECT source, count(*) AS n FROM interaction
                              WHERE id = ANY (:ids) GROUP BY source) s
                        WHERE a.source = s.source
                        """)
                .param("ids", SqlArrays.uuids(interactions))
                .update();
    }

    List<SourceActivity> list() {
        return database.sql("SELECT * FROM source_activity ORDER BY source")
                .query(
                        (row, number) ->
                                new SourceActivity(
                                        row.getString("source"),
                                        row.getString("mapping"),
                                        Columns.time(row, "last_event_at"),
                                        row.getLong("events"),
                                        row.getLong("interactions")))
                .list();
    }
}
