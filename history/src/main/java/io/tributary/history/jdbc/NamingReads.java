package io.tributary.history.jdbc;

import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Reference;
import io.tributary.history.matter.MatterKey;
import io.tributary.history.matter.MatterSummary;
import io.tributary.history.matter.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads which references matters name, and who handled them, in the order of first naming; within
 * one interaction references are in the order of their keys, agents in that of their names.
 */
final class NamingReads {

    /** A reference, or else an agent. */
    private record Naming(UUID matter, @Nullable MatterKey reference, String named, Moment first) {}

    private static final Comparator<Naming> ORDER =
            Comparator.comparing(Naming::first)
                    .thenComparing(
                            Naming::reference, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Naming::named);

    /** By the ids of the matters' rows. */
    record Named(Map<UUID, List<Reference>> referencesOf, Map<UUID, List<String>> agentsOf) {

        List<Reference> references(UUID matter) {
            return referencesOf.getOrDefault(matter, List.of());
        }

        List<String> agents(UUID matter) {
            return agentsOf.getOrDefault(matter, List.of());
        }
    }

    private final Database database;

    NamingReads(Database database) {
        this.database = database;
    }

    /**
     * @param interactions one of each matter
     */
    Named of(Collection<UUID> interactions) {
        List<Naming> namings = new ArrayList<>(find(interactions));
        namings.sort(ORDER);
        Map<UUID, List<Reference>> references = new HashMap<>();
        Map<UUID, List<String>> agents = new HashMap<>();
        for (Naming each : namings) {
            if (each.reference() == null) {
                add(agents, each.matter(), each.named());
            } else {
                add(references, each.matter(), JsonText.reference(each.named()));
            }
        }
        return new Named(references, agents);
    }

    private static <T> void add(Map<UUID, List<T>> named, UUID matter, T value) {
        List<T> of = named.computeIfAbsent(matter, id -> new ArrayList<>());
        if (of.size() < MatterSummary.MOST) {
            of.add(value);
        }
    }

    private List<Naming> find(Collection<UUID> interactions) {
        return database.sql(
                        """
                        SELECT n.*
                        FROM (
                            SELECT g.*, rank() OVER (PARTITION BY g.matter_id, g.kind
                                                     ORDER BY g.first_at, g.first_id) AS place
                            FROM (
                                SELECT DISTINCT ON (s.matter_id, g.kind, g.key_id)
                                       s.matter_id, g.kind, g.key_id, g.named, g.first_at,
                                       g.first_id
                                FROM (SELECT DISTINCT matter_id FROM matter_member
                                      WHERE interaction_id = ANY (:ids)) m
                                JOIN matter_strand s ON s.matter_id = m.matter_id
                                JOIN matter_naming g ON g.strand_id = s.id
                                ORDER BY s.matter_id, g.kind, g.key_id, g.first_at, g.first_id) g
                            ) n
                        WHERE n.place <= :most
                        """)
                .param("ids", SqlArrays.uuids(interactions))
                .param("most", MatterSummary.MOST)
                .query((row, number) -> naming(row))
                .list();
    }

    private static Naming naming(ResultSet row) throws SQLException {
        String named = row.getString("named");
        boolean agent = row.getString("kind").equals(KeyRow.Kind.AGENT.name());
        return new Naming(
                Columns.uuid(row, "matter_id"),
                agent ? null : MatterKey.reference(JsonText.reference(named)),
                named,
                new Moment(
                        Columns.time(row, "first_at"),
                        new InteractionId(Columns.uuid(row, "first_id"))));
    }
}
