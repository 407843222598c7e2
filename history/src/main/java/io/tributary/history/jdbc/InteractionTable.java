package io.tributary.history.jdbc;

import io.tributary.history.intake.MappedEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.NameUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Writes parts and what they make. A part that is not the latest of its name changes nothing. */
final class InteractionTable {

    private final Database database;

    InteractionTable(Database database) {
        this.database = database;
    }

    /**
     * Answers the interactions that became different for somebody who reads them. Of those that are
     * new only the parts are written: the rest is, once it is known whose they are ({@link
     * Ownership}).
     */
    List<Change> store(Collection<MappedEvent> events, Instant now) {
        List<PartRow> parts = latest(events);
        Map<UUID, Boolean> touched = storeParts(parts);
        if (touched.isEmpty()) {
            return List.of();
        }
        Map<UUID, Interaction> fresh = fresh(parts, touched);
        List<Change> changes = new ArrayList<>();
        Map<UUID, Interaction> others = new TreeMap<>(NameUuid::compareUnsigned);
        fresh.forEach(
                (id, interaction) -> {
                    if (interaction.deleted()) {
                        others.put(id, interaction);
                    } else {
                        changes.add(new Change(id, interaction, false, true));
                    }
                });
        Set<UUID> known = new HashSet<>(touched.keySet());
        known.removeAll(fresh.keySet());
        if (!known.isEmpty()) {
            others.putAll(merge(known));
        }
        if (!others.isEmpty()) {
            changes.addAll(written(others, now));
        }
        changes.sort(Comparator.comparing(Change::id, NameUuid::compareUnsigned));
        return changes;
    }

    /**
     * What the parts make of the interactions that are not there: no other part of them is, for the
     * first part that is stored makes the interaction.
     */
    private static Map<UUID, Interaction> fresh(List<PartRow> parts, Map<UUID, Boolean> touched) {
        Map<UUID, List<Interaction>> fresh = new TreeMap<>(NameUuid::compareUnsigned);
        for (PartRow part : parts) {
            if (Boolean.FALSE.equals(touched.get(part.interaction()))) {
                fresh.computeIfAbsent(part.interaction(), id -> new ArrayList<>())
                        .add(JsonText.interaction(part.content()));
            }
        }
        return merged(fresh);
    }

    /** Makes interactions of their parts; answers those that became different, as above. */
    List<Change> remake(Set<UUID> interactions, Instant now) {
        return written(merge(interactions), now);
    }

    private List<Change> written(Map<UUID, Interaction> merged, Instant now) {
        return upsert(merged, now).stream()
                .filter(change -> change.isVisible() || change.wasVisible())
                .toList();
    }

    private static List<PartRow> latest(Collection<MappedEvent> events) {
        Map<PartRow, PartRow> latest = new TreeMap<>(PartRow.BY_KEY);
        for (MappedEvent event : events) {
            PartRow.of(event).forEach(row -> latest.merge(row, row, PartRow::latest));
        }
        return List.copyOf(latest.values());
    }

    /** Answers the interactions of which a part was written, and whether they were there. */
    private Map<UUID, Boolean> storeParts(List<PartRow> rows) {
        Map<UUID, Boolean> there = new HashMap<>();
        database.sql(
                        """
                        INSERT INTO interaction_part AS p
                               (interaction_id, part_key, revision, content, raw_event_id)
                        SELECT * FROM unnest(:interactions, :parts, :revisions, :contents, :raws)
                        ON CONFLICT (interaction_id, part_key) DO UPDATE
                        SET revision = excluded.revision, content = excluded.content,
                            raw_event_id = excluded.raw_event_id
                        WHERE (p.revision, p.content) < (excluded.revision, excluded.content)
                        RETURNING p.interaction_id, EXISTS (
                            SELECT FROM interaction i WHERE i.id = p.interaction_id) AS there
                        """)
                .param("interactions", SqlArrays.uuids(rows, PartRow::interaction))
                .param("parts", SqlArrays.uuids(rows, PartRow::part))
                .param("revisions", SqlArrays.longs(rows, PartRow::revision))
                .param("contents", SqlArrays.bytes(rows, PartRow::content))
                .param("raws", SqlArrays.uuids(rows, PartRow::rawEvent))
                .query(
                        row -> {
                            there.put(Columns.uuid(row, "interaction_id"), row.getBoolean("there"));
                        });
        return there;
    }

    /** What their parts make of interactions, withdrawn ones too. */
    Map<UUID, Interaction> merge(Collection<UUID> interactions) {
        Map<UUID, List<Interaction>> parts = new TreeMap<>(NameUuid::compareUnsigned);
        database.sql(
                        """
                        SELECT interaction_id, content
                        FROM interaction_part
                        WHERE interaction_id = ANY (:ids)
                        """)
                .param("ids", SqlArrays.uuids(interactions))
                .query(
                        row -> {
                            parts.computeIfAbsent(
                                            Columns.uuid(row, "interaction_id"),
                                            id -> new ArrayList<>())
                                    .add(JsonText.interaction(row.getBytes("content")));
                        });
        return merged(parts);
    }

    private static Map<UUID, Interaction> merged(Map<UUID, List<Interaction>> parts) {
        Map<UUID, Interaction> merged = new TreeMap<>(NameUuid::compareUnsigned);
        parts.forEach((id, each) -> merged.put(id, InteractionParts.merge(each)));
        return merged;
    }

    private List<Change> upsert(Map<UUID, Interaction> merged, Instant now) {
        Collection<Interaction> rows = merged.values();
        return database.sql(
                        """
                        WITH before AS (
                            SELECT id, withdrawn FROM interaction WHERE id = ANY (:ids)
                        ), written AS (
                            INSERT INTO interaction AS i (id, source, occurred_at, kind, channel,
                                                          content, withdrawn, recorded_at)
                            SELECT n.id, n.source, n.occurred_at, n.kind, n.channel,
                                   n.content::json, n.withdrawn, CAST(:now AS timestamptz)
                            FROM unnest(:ids, :sources, :times, :kinds, :channels,
                                        :contents, :withdrawn)
                                 AS n (id, source, occurred_at, kind, channel,
                                       content, withdrawn)
                            ON CONFLICT (id) DO UPDATE
                            SET occurred_at = excluded.occurred_at, kind = excluded.kind,
                                channel = excluded.channel, content = excluded.content,
                                withdrawn = excluded.withdrawn
                            WHERE (i.content::text, i.withdrawn)
                                  IS DISTINCT FROM (excluded.content::text, excluded.withdrawn)
                            RETURNING i.id
                        )
                        SELECT w.id, coalesce(NOT b.withdrawn, false) AS was_visible
                        FROM written w LEFT JOIN before b ON b.id = w.id
                        ORDER BY w.id
                        """)
                .param("now", now.toString())
                .param("ids", SqlArrays.uuids(merged.keySet()))
                .param("sources", SqlArrays.texts(rows, Interaction::source))
                .param("times", SqlArrays.times(rows, Interaction::occurredAt))
                .param("kinds", SqlArrays.texts(rows, each -> each.kind().wireName()))
                .param("channels", SqlArrays.texts(rows, each -> each.channel().wireName()))
                .param("contents", SqlArrays.texts(rows, JsonText::of))
                .param("withdrawn", SqlArrays.booleans(rows, Interaction::deleted))
                .query((row, number) -> change(row, merged))
                .list();
    }

    private static Change change(ResultSet row, Map<UUID, Interaction> merged) throws SQLException {
        UUID id = Columns.uuid(row, "id");
        Interaction now = merged.get(id);
        if (now == null) {
            throw new IllegalStateException("an interaction was written that was not merged");
        }
        return new Change(id, now, row.getBoolean("was_visible"), false);
    }
}
