package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentifierId;
import io.tributary.history.identity.Redaction;
import io.tributary.history.identity.Redaction.Taken;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows what was erased, when it comes again. */
final class Tombstones {

    /**
     * What is left of a batch.
     *
     * @param events without raw events and interactions that were erased, and without who was taken
     *     out of the others
     * @param withheld of these, the raw events that tell of somebody erased
     */
    record Left(List<MappedEvent> events, Set<UUID> withheld) {

        /** The raw events whose bytes may be kept. */
        List<RawEvent> kept() {
            return events.stream()
                    .map(MappedEvent::raw)
                    .filter(raw -> !withheld.contains(RawArchive.id(raw)))
                    .toList();
        }
    }

    private final Database database;
    private final PerRules<Redaction> redaction;

    Tombstones(Database database, ActiveRules active) {
        this.database = database;
        redaction = new PerRules<>(active, rules -> new Redaction(rules.identity()));
    }

    /** To be called under the recorder's lock. */
    Left leave(List<MappedEvent> batch) {
        Set<UUID> raws = new HashSet<>();
        Set<UUID> interactions = new HashSet<>();
        for (MappedEvent event : batch) {
            raws.add(RawArchive.id(event.raw()));
            event.interactions().forEach(each -> interactions.add(each.id().value()));
        }
        Set<UUID> erased = erased(raws, interactions);
        Map<UUID, Taken> taken = taken(interactions);
        if (erased.isEmpty() && taken.isEmpty()) {
            return new Left(batch, Set.of());
        }
        List<MappedEvent> left = new ArrayList<>();
        Set<UUID> withheld = new HashSet<>();
        for (MappedEvent event : batch) {
            UUID raw = RawArchive.id(event.raw());
            if (!erased.contains(raw)) {
                MappedEvent rest = rest(event, erased, taken);
                left.add(rest);
                if (!rest.interactions().equals(event.interactions())) {
                    withheld.add(raw);
                }
            }
        }
        keepRaw(withheld);
        return new Left(left, withheld);
    }

    private MappedEvent rest(MappedEvent event, Set<UUID> erased, Map<UUID, Taken> taken) {
        return new MappedEvent(
                event.raw(),
                event.interactions().stream()
                        .filter(each -> !erased.contains(each.id().value()))
                        .map(each -> without(each, taken.get(each.id().value())))
                        .toList());
    }

    Interaction without(Interaction interaction, @Nullable Taken taken) {
        return taken == null ? interaction : redaction.current().without(interaction, taken);
    }

    private Set<UUID> erased(Collection<UUID> raws, Collection<UUID> interactions) {
        return database.sql(
                        """
                        SELECT id FROM erased_raw_event WHERE id = ANY (:raws)
                        UNION ALL
                        SELECT id FROM erased_interaction WHERE id = ANY (:interactions)
                        """)
                .param("raws", SqlArrays.uuids(raws))
                .param("interactions", SqlArrays.uuids(interactions))
                .query(UUID.class)
                .set();
    }

    /** Who was taken out of the interactions. */
    Map<UUID, Taken> taken(Collection<UUID> interactions) {
        Map<UUID, Set<IdentifierId>> identifiers = new HashMap<>();
        Map<UUID, Set<IdentifierId>> shared = new HashMap<>();
        database.sql("SELECT * FROM erased_naming WHERE interaction_id = ANY (:interactions)")
                .param("interactions", SqlArrays.uuids(interactions))
                .query(
                        row -> {
                            UUID interaction = Columns.uuid(row, "interaction_id");
                            IdentifierId identifier =
                                    new IdentifierId(Columns.uuid(row, "identifier_id"));
                            of(identifiers, interaction).add(identifier);
                            if (row.getBoolean("shared")) {
                                of(shared, interaction).add(identifier);
                            }
                        });
        Map<UUID, Taken> taken = new HashMap<>();
        identifiers.forEach((id, each) -> taken.put(id, new Taken(each, of(shared, id))));
        return taken;
    }

    private static Set<IdentifierId> of(Map<UUID, Set<IdentifierId>> ids, UUID interaction) {
        return ids.computeIfAbsent(interaction, id -> new HashSet<>());
    }

    void keepInteractions(Collection<UUID> interactions) {
        database.sql(
                        """
                        INSERT INTO erased_interaction (id) SELECT unnest(:ids)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("ids", SqlArrays.uuids(interactions))
                .update();
        database.sql("DELETE FROM erased_naming WHERE interaction_id = ANY (:ids)")
                .param("ids", SqlArrays.uuids(interactions))
                .update();
    }

    void keepRaw(Collection<UUID> events) {
        database.sql(
                        """
                        INSERT INTO erased_raw_event (id) SELECT unnest(:ids)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("ids", SqlArrays.uuids(events))
                .update();
    }

    void keepNamings(Collection<ErasureScope.Naming> namings) {
        database.sql(
                        """
                        INSERT INTO erased_naming (interaction_id, identifier_id, shared)
                        SELECT * FROM unnest(:interactions, :identifiers, :shared)
                        ON CONFLICT (interaction_id, identifier_id) DO NOTHING
                        """)
                .param("interactions", SqlArrays.uuids(namings, ErasureScope.Naming::interaction))
                .param("identifiers", SqlArrays.uuids(namings, ErasureScope.Naming::identifier))
                .param("shared", SqlArrays.booleans(namings, ErasureScope.Naming::shared))
                .update();
    }
}
