package io.tributary.history.jdbc;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.NameUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Raw events, each kept once. */
final class RawArchive {

    private final Database database;

    RawArchive(Database database) {
        this.database = database;
    }

    static UUID id(RawEvent raw) {
        return NameUuid.of("raw", raw.source(), raw.eventId());
    }

    /** Answers the ids of those that were new. */
    Set<UUID> store(Collection<RawEvent> events, Instant now) {
        Map<UUID, RawEvent> distinct = new TreeMap<>(NameUuid::compareUnsigned);
        events.forEach(event -> distinct.putIfAbsent(id(event), event));
        List<RawEvent> rows = List.copyOf(distinct.values());
        return database.sql(
                        """
                        INSERT INTO raw_event (id, source, event_id, mapping, received_at,
                                               content_type, settings, headers, body, archived_at)
                        SELECT e.id, e.source, e.event_id, e.mapping, e.received_at,
                               e.content_type, e.settings::jsonb, e.headers::jsonb, e.body,
                               CAST(:now AS timestamptz)
                        FROM unnest(:ids, :sources, :eventIds, :mappings, :receivedAt,
                                    :contentTypes, :settings, :headers, :bodies)
                             AS e (id, source, event_id, mapping, received_at,
                                   content_type, settings, headers, body)
                        ON CONFLICT (id) DO NOTHING
                        RETURNING id
                        """)
                .param("now", now.toString())
                .param("ids", SqlArrays.uuids(distinct.keySet()))
                .param("sources", SqlArrays.texts(rows, RawEvent::source))
                .param("eventIds", SqlArrays.texts(rows, RawEvent::eventId))
                .param("mappings", SqlArrays.texts(rows, RawEvent::mapping))
                .param("receivedAt", SqlArrays.times(rows, RawEvent::receivedAt))
                .param("contentTypes", SqlArrays.texts(rows, RawEvent::contentType))
                .param("settings", SqlArrays.texts(rows, row -> JsonText.of(row.settings())))
                .param("headers", SqlArrays.texts(rows, row -> JsonText.of(row.headers())))
                .param("bodies", SqlArrays.bytes(rows, RawEvent::body))
                .query(UUID.class)
                .set();
    }

    void forget(Collection<UUID> events) {
        database.sql("DELETE FROM raw_event WHERE id = ANY (:ids)")
                .param("ids", SqlArrays.uuids(events))
                .update();
    }

    /** The raw event of the main part, else of any part. */
    Optional<RawEvent> of(InteractionId interaction) {
        return database.sql(
                        """
                        SELECT e.*
                        FROM interaction_part p JOIN raw_event e ON e.id = p.raw_event_id
                        WHERE p.interaction_id = :id
                          AND EXISTS (SELECT FROM interaction i
                                      WHERE i.id = p.interaction_id AND NOT i.withdrawn)
                        ORDER BY p.part_key <> :main, p.part_key
                        LIMIT 1
                        """)
                .param("id", interaction.value())
                .param("main", PartRow.MAIN)
                .query(RawArchive::read)
                .optional();
    }

    private static RawEvent read(ResultSet row, int number) throws SQLException {
        return new RawEvent(
                row.getString("source"),
                row.getString("event_id"),
                row.getString("mapping"),
                Columns.time(row, "received_at"),
                row.getString("content_type"),
                JsonText.texts(row.getString("settings")),
                JsonText.texts(row.getString("headers")),
                row.getBytes("body"));
    }
}
