package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentifierNormaliser;
import io.tributary.history.identity.KnownParticipant;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.interaction.Interaction;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Keeps whom raw events name, in whatever they made: so that their bytes go with the person. */
final class RawNamings {

    private record Row(UUID interaction, UUID raw, UUID identifier) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Database database;

    RawNamings(Database database) {
        this.database = database;
    }

    /**
     * @param normaliser of the rules that hold
     */
    void store(Collection<MappedEvent> events, IdentifierNormaliser normaliser) {
        Set<Row> rows = new HashSet<>();
        for (MappedEvent event : events) {
            UUID raw = RawArchive.id(event.raw());
            event.interactions().forEach(each -> add(rows, raw, each, normaliser));
        }
        if (rows.isEmpty()) {
            return;
        }
        database.later(
                        "raw_event_naming",
                        """
                        INSERT INTO raw_event_naming (interaction_id, raw_event_id, identifier_id)
                        SELECT * FROM unnest(:interactions, :raws, :identifiers)
                        ON CONFLICT (interaction_id, raw_event_id, identifier_id) DO NOTHING
                        """)
                .param("interactions", SqlArrays.uuids(rows, Row::interaction))
                .param("raws", SqlArrays.uuids(rows, Row::raw))
                .param("identifiers", SqlArrays.uuids(rows, Row::identifier))
                .update();
    }

    private static void add(
            Set<Row> rows, UUID raw, Interaction interaction, IdentifierNormaliser normaliser) {
        UUID id = interaction.id().value();
        int before = rows.size();
        for (KnownParticipant known : KnownParticipant.of(interaction, normaliser)) {
            known.identifiers()
                    .keySet()
                    .forEach(key -> rows.add(new Row(id, raw, key.id().value())));
        }
        if (rows.size() == before) {
            rows.add(new Row(id, raw, NOBODY));
        }
    }

    /** The raw events to erase: those of erased interactions, and those that name the person. */
    Set<UUID> telling(ErasureScope scope) {
        return database.sql(
                        """
                        SELECT raw_event_id FROM raw_event_naming
                        WHERE interaction_id = ANY (:erased)
                        UNION
                        SELECT raw_event_id FROM interaction_part
                        WHERE interaction_id = ANY (:erased)
                        UNION
                        SELECT raw_event_id FROM raw_event_naming
                        WHERE identifier_id = ANY (:sole)
                          AND identifier_id <> '00000000-0000-0000-0000-000000000000'
                        UNION
                        SELECT r.raw_event_id
                        FROM unnest(:interactions, :identifiers) AS n (interaction, identifier)
                        JOIN raw_event_naming r ON r.interaction_id = n.interaction
                                               AND r.identifier_id = n.identifier
                        """)
                .param("erased", SqlArrays.uuids(scope.erased()))
                .param("sole", SqlArrays.uuids(scope.sole()))
                .param(
                        "interactions",
                        SqlArrays.uuids(scope.namings(), ErasureScope.Naming::interaction))
                .param(
                        "identifiers",
                        SqlArrays.uuids(scope.namings(), ErasureScope.Naming::identifier))
                .query(UUID.class)
                .set();
    }

    void forget(ErasureScope scope) {
        database.sql(
                        """
                        DELETE FROM raw_event_naming
                        WHERE interaction_id = ANY (:erased)
                           OR identifier_id = ANY (:sole)
                              AND identifier_id <> '00000000-0000-0000-0000-000000000000'
                        """)
                .param("erased", SqlArrays.uuids(scope.erased()))
                .param("sole", SqlArrays.uuids(scope.sole()))
                .update();
        database.sql(
                        """
                        DELETE FROM raw_event_naming r
                        USING unnest(:interactions, :identifiers) AS n (interaction, identifier)
                        WHERE r.interaction_id = n.interaction AND r.identifier_id = n.identifier
                        """)
                .param(
                        "interactions",
                        SqlArrays.uuids(scope.namings(), ErasureScope.Naming::interaction))
                .param(
                        "identifiers",
                        SqlArrays.uuids(scope.namings(), ErasureScope.Naming::identifier))
                .update();
    }
}
