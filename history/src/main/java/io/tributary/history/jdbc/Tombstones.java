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

        static Left all(List<MappedEvent> batch) {
            return new Left(batch, Set.of());
        }

        /** The raw events whose bytes may be kept. */
        List<RawEvent> kept() {
            return events.stream()
                    .map(MappedEvent::raw)
                    .filter(raw -> !withheld.contains(RawArchive.id(raw)))
                    .toList();
        }
    }

    /**
     * What was erased.
     *
     * @param erased raw events and interactions
     * @param taken who was taken out of which interactions
     */
    private record Known(Set<UUID> erased, Map<UUID, Taken> taken) {

        boolean isEmpty() {
            return erased.isEmpty() && taken.isEmpty();
        }

        MappedEvent rest(MappedEvent event, Redaction redaction) {
            return new MappedEvent(
                    event.raw(),
                    event.interactions().stream()
                            .filter(each -> !erased.contains(each.id().value()))
                            .map(each -> without(each, redaction))
                            .toList());
        }

        Interaction without(Interaction interaction, Redaction redaction) {
            Taken gone = taken.get(interaction.id().value());
            return gone == null ? interaction : redaction.without(interaction, gone);
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
        Known known = known(raws, interactions);
        return known.isEmpty() ? Left.all(batch) : leave(batch, known);
    }

    private Left leave(List<MappedEvent> batch, Known known) {
        Redaction redacting = redaction.current();
        List<MappedEvent> left = new ArrayList<>();
        Set<UUID> withheld = new HashSet<>();
        for (MappedEvent event : batch) {
            UUID raw = RawArchive.id(event.raw());
            if (!known.erased().contains(raw)) {
                MappedEvent rest = known.rest(event, redacting);
                left.add(rest);
                if (!rest.interactions().equals(event.interactions())) {
                    withheld.add(raw);
                }
            }
        }
        keepRaw(withheld);
        return new Left(left, withheld);
    }

    /** The interactions, without who was taken out of them. */
    List<Interaction> without(Collection<Interaction> interactions) {
        Known known =
                known(Set.of(), interactions.stream().map(each -> each.id().value()).toList());
        Redaction redacting = redaction.current();
        return interactions.stream().map(each -> known.without(each, redacting)).toList();
    }

    private Known known(Collection<UUID> raws, Collection<UUID> interactions) {
        Set<UUID> erased = new HashSet<>();
        Map<UUID, Taken> taken = new HashMap<>();
        database.sql(
                        """
                        SELECT id, NULL::uuid AS identifier_id, false AS shared
                        FROM erased_raw_event WHERE id = ANY (:raws)
                        UNION ALL
                        SELECT id, NULL, false
                        FROM erased_interaction WHERE id = ANY (:interactions)
                        UNION ALL
                        SELECT interaction_id, identifier_id, shared
                        FROM erased_naming WHERE interaction_id = ANY (:interactions)
                        """)
                .param("raws", SqlArrays.uuids(raws))
                .param("interactions", SqlArrays.uuids(interactions))
                .query(
                        row -> {
                            UUID id = Columns.uuid(row, "id");
                            UUID identifier = Columns.uuidOrNull(row, "identifier_id");
                            if (identifier == null) {
                                erased.add(id);
                            } else {
                                taken.merge(
                                        id,
                                        Taken.of(
                                                new IdentifierId(identifier),
                                                row.getBoolean("shared")),
                                        Taken::and);
                            }
                        });
        return new Known(erased, taken);
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
