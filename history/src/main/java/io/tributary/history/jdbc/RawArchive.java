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

/**
 * Raw events, each kept once: {@code raw_event} knows each by its id, {@code raw_content} has its
 * bytes, by time. Of what came before there was the latter, both are in the former.
 */
final class RawArchive {

    private final Database database;

    RawArchive(Database database) {
        this.database = database;
    }

    static UUID id(RawEvent raw) {
        return NameUuid.of("raw", raw.source(), raw.eventId());
    }

    /**
     * Answers the ids of those that were new. These are looked up in a table of hashes, which a
     * plain IN would not be with the recorder's settings.
     */
    Set<UUID> store(Collection<RawEvent> events, Instant now) {
        Map<UUID, RawEvent> distinct = new TreeMap<>(NameUuid::compareUnsigned);
        events.forEach(event -> distinct.putIfAbsent(id(event), event));
        List<RawEvent> rows = List.copyOf(distinct.values());
        return database.sql(
                        """
                        WITH fresh AS (
                            INSERT INTO raw_event (id, archived_at)
                            SELECT n.id, CAST(:now AS timestamptz) FROM unnest(:ids) AS n (id)
                            ON CONFLICT (id) DO NOTHING
                            RETURNING id
                        )
                        INSERT INTO raw_content (id, source, event_id, mapping, received_at,
                                                 content_type, settings, headers, body,
                                                 archived_at)
                        SELECT e.id, e.source, e.event_id, e.mapping, e.received_at,
                               e.content_type, e.settings::jsonb, e.headers::jsonb, e.body,
                               CAST(:now AS timestamptz)
                        FROM unnest(:ids, :sources, :eventIds, :mappings, :receivedAt,
                                    :contentTypes, :settings, :headers, :bodies)
                             AS e (id, source, event_id, mapping, received_at,
                                   content_type, settings, headers, body)
                        WHERE (e.id IN (SELECT id FROM fresh)) IS TRUE
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
        database.sql(
                        """
                        WITH known AS (
                            DELETE FROM raw_event WHERE id = ANY (:ids) RETURNING id, archived_at
                        )
                        DELETE FROM raw_content c USING known k
                        WHERE c.archived_at = k.archived_at AND c.id = k.id
                        """)
                .param("ids", SqlArrays.uuids(events))
                .update();
    }

    /** The raw event of the main part, else of any part. */
    Optional<RawEvent> of(InteractionId interaction) {
        return database.sql(
                        """
                        SELECT coalesce(c.source, e.source) AS source,
                               coalesce(c.event_id, e.event_id) AS event_id,
                               coalesce(c.mapping, e.mapping) AS mapping,
                               coalesce(c.received_at, e.received_at) AS received_at,
                               coalesce(c.content_type, e.content_type) AS content_type,
                               coalesce(c.settings, e.settings) AS settings,
                               coalesce(c.headers, e.headers) AS headers,
                               coalesce(c.body, e.body) AS body
                        FROM interaction_part p JOIN raw_event e ON e.id = p.raw_event_id
                        LEFT JOIN raw_content c
                               ON c.archived_at = e.archived_at AND c.id = e.id
                        WHERE p.interaction_id = :id AND (c.body IS NOT NULL OR e.body IS NOT NULL)
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
