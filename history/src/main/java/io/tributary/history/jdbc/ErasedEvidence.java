package io.tributary.history.jdbc;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.history.interaction.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Removes what was accepted of somebody, and remembers that it did. */
final class ErasedEvidence {

    private final Database database;
    private final Tombstones tombstones;
    private final RawNamings namings;
    private final RawArchive archive;
    private final InteractionTable interactions;
    private final SourceTable sources;

    ErasedEvidence(Database database, ActiveRules active) {
        this.database = database;
        tombstones = new Tombstones(database, active);
        namings = new RawNamings(database);
        archive = new RawArchive(database);
        interactions = new InteractionTable(database);
        sources = new SourceTable(database);
    }

    /** Answers the interactions of others that are different now. */
    List<Change> erase(ErasureScope scope, Instant now) {
        tombstones.keepInteractions(scope.erased());
        tombstones.keepNamings(scope.namings());
        List<PartRow> redacted = redact(scope.others());
        Set<UUID> raws = new HashSet<>(namings.telling(scope));
        redacted.forEach(part -> raws.add(part.rawEvent()));
        tombstones.keepRaw(raws);
        archive.forget(raws);
        namings.forget(scope);
        forgetParts(scope.erased());
        Set<UUID> changed = redacted.stream().map(PartRow::interaction).collect(Collectors.toSet());
        return changed.isEmpty() ? List.of() : interactions.remake(changed, now);
    }

    /** Answers the parts that named somebody who was taken out. */
    private List<PartRow> redact(Collection<UUID> others) {
        List<PartRow> parts = parts(others);
        List<Interaction> before =
                parts.stream().map(part -> JsonText.interaction(part.content())).toList();
        List<Interaction> after = tombstones.without(before);
        List<PartRow> redacted = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!after.get(i).equals(before.get(i))) {
                redacted.add(parts.get(i).with(InteractionJson.canonicalBytes(after.get(i))));
            }
        }
        save(redacted);
        return redacted;
    }

    private List<PartRow> parts(Collection<UUID> of) {
        return database.sql("SELECT * FROM interaction_part WHERE interaction_id = ANY (:ids)")
                .param("ids", SqlArrays.uuids(of))
                .query(ErasedEvidence::part)
                .list();
    }

    private static PartRow part(ResultSet row, int number) throws SQLException {
        return new PartRow(
                Columns.uuid(row, "interaction_id"),
                Columns.uuid(row, "part_key"),
                row.getLong("revision"),
                row.getBytes("content"),
                Columns.uuid(row, "raw_event_id"));
    }

    private void save(List<PartRow> rows) {
        database.sql(
                        """
                        UPDATE interaction_part p SET content = n.content
                        FROM unnest(:interactions, :parts, :contents)
                             AS n (interaction, part, content)
                        WHERE p.interaction_id = n.interaction AND p.part_key = n.part
                        """)
                .param("interactions", SqlArrays.uuids(rows, PartRow::interaction))
                .param("parts", SqlArrays.uuids(rows, PartRow::part))
                .param("contents", SqlArrays.bytes(rows, PartRow::content))
                .update();
    }

    private void forgetParts(Collection<UUID> of) {
        database.sql("DELETE FROM interaction_part WHERE interaction_id = ANY (:ids)")
                .param("ids", SqlArrays.uuids(of))
                .update();
    }

    /**
     * Leaves of the interactions what targets need to remove them; answers those that were seen.
     */
    List<Change> withdraw(ErasureScope scope, Instant now) {
        sources.uncount(scope.visible());
        List<Change> gone =
                database.sql("SELECT id, source FROM interaction WHERE id = ANY (:ids)")
                        .param("ids", SqlArrays.uuids(scope.erased()))
                        .query((row, number) -> gone(row, now))
                        .list();
        database.sql(
                        """
                        UPDATE interaction i
                        SET content = n.content::json, withdrawn = true,
                            kind = :kind, channel = :channel,
                            occurred_at = CAST(:now AS timestamptz),
                            recorded_at = CAST(:now AS timestamptz)
                        FROM unnest(:ids, :contents) AS n (id, content)
                        WHERE i.id = n.id
                        """)
                .param("kind", Kind.EVENT.wireName())
                .param("channel", Channel.OTHER.wireName())
                .param("now", now.toString())
                .param("ids", SqlArrays.uuids(gone, Change::id))
                .param("contents", SqlArrays.texts(gone, change -> JsonText.of(change.now())))
                .update();
        return gone.stream().filter(change -> scope.visible().contains(change.id())).toList();
    }

    private static Change gone(ResultSet row, Instant now) throws SQLException {
        UUID id = Columns.uuid(row, "id");
        Interaction stub =
                Interaction.builder()
                        .source(row.getString("source"))
                        .sourceEventId(id.toString())
                        .deleted(true)
                        .kind(Kind.EVENT)
                        .channel(Channel.OTHER)
                        .direction(Direction.INTERNAL)
                        .occurredAt(now)
                        .build();
        return new Change(id, stub, true, false);
    }
}
