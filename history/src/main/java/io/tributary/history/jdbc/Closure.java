package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Finds what decides about one customer: from interaction to identifier and back, whoever holds it
 * when, over matters and over decisions, until nothing is added. It does not go through shared
 * values, which link nobody; what makes them shared is brought along.
 */
final class Closure {

    private record Named(UUID id, boolean shared) {}

    private final Database database;
    private final OneAtATime limit;
    private final Set<UUID> interactions = new TreeSet<>(NameUuid::compareUnsigned);
    private final Set<UUID> identifiers = new TreeSet<>(NameUuid::compareUnsigned);
    private final Set<UUID> shared = new TreeSet<>(NameUuid::compareUnsigned);

    private Closure(Database database, OneAtATime limit) {
        this.database = database;
        this.limit = limit;
    }

    /**
     * @param start identifiers of the customer
     * @throws IllegalStateException if it is larger than is admitted
     */
    static RebuildScope of(Database database, Collection<UUID> start, OneAtATime limit) {
        Closure closure = new Closure(database, limit);
        closure.follow(start);
        Set<UUID> around = closure.decidingAboutShared();
        Set<UUID> sharers = new HashSet<>(closure.sharers());
        around.addAll(sharers);
        around.removeAll(closure.interactions);
        limit.admit(closure.interactions.size() + around.size());
        return new RebuildScope(
                false, closure.interactions, around, sharers, closure.identifiers, closure.shared);
    }

    private void follow(Collection<UUID> start) {
        identifiers.addAll(start);
        Collection<UUID> next = start;
        while (!next.isEmpty()) {
            List<UUID> found = new ArrayList<>(naming(next));
            found.removeIf(id -> !interactions.add(id));
            List<UUID> members = matterMembers(found);
            members.removeIf(id -> !interactions.add(id));
            found.addAll(members);
            limit.admit(interactions.size());
            List<Named> named = new ArrayList<>(namedBy(found));
            named.addAll(decidedWith(next));
            next = fresh(named);
        }
    }

    /** Neighbours, and what their neighbours are: these make a value shared. */
    private Set<UUID> decidingAboutShared() {
        List<UUID> near = naming(shared);
        limit.admit(interactions.size() + near.size());
        Set<UUID> around = new HashSet<>(near);
        around.addAll(naming(namedBy(near).stream().map(Named::id).toList()));
        return around;
    }

    /** Those to go on from: neither known nor shared. */
    private List<UUID> fresh(Collection<Named> named) {
        List<UUID> fresh = new ArrayList<>();
        for (Named each : named) {
            if (each.shared() && !identifiers.contains(each.id())) {
                shared.add(each.id());
            } else if (!each.shared() && identifiers.add(each.id())) {
                fresh.add(each.id());
            }
        }
        return fresh;
    }

    private List<Named> namedBy(Collection<UUID> found) {
        return named(
                """
                SELECT DISTINCT held.id, held.shared
                FROM interaction_identifier n
                JOIN identifier d ON d.id = n.identifier_id
                JOIN identifier held
                  ON held.id = d.plain_id
                     OR held.plain_id = d.plain_id AND held.plain_id <> held.id
                WHERE n.interaction_id = ANY (:ids)
                """,
                found);
    }

    private List<Named> decidedWith(Collection<UUID> known) {
        return named(
                """
                SELECT d.id, d.shared FROM decision c JOIN identifier d ON d.id = c.right_id
                WHERE c.left_id = ANY (:ids) AND c.revoked_at IS NULL
                UNION
                SELECT d.id, d.shared FROM decision c JOIN identifier d ON d.id = c.left_id
                WHERE c.right_id = ANY (:ids) AND c.revoked_at IS NULL
                """,
                known);
    }

    private List<Named> named(String statement, Collection<UUID> ids) {
        return database.sql(statement)
                .param("ids", SqlArrays.uuids(ids))
                .query(
                        (row, number) ->
                                new Named(Columns.uuid(row, "id"), row.getBoolean("shared")))
                .list();
    }

    private List<UUID> naming(Collection<UUID> ids) {
        return ids(
                """
                SELECT DISTINCT interaction_id FROM interaction_identifier
                WHERE identifier_id = ANY (:ids)
                """,
                ids);
    }

    /** What is, or but for a decision would be, one matter with what was found. */
    private List<UUID> matterMembers(Collection<UUID> found) {
        return new ArrayList<>(
                ids(
                        """
                        WITH strands AS (
                            SELECT s.id, s.knot, s.matter_id
                            FROM matter_strand s
                            WHERE s.id IN (SELECT strand_id FROM matter_member
                                           WHERE interaction_id = ANY (:ids))
                        )
                        SELECT interaction_id FROM matter_member
                        WHERE strand_id IN (
                            SELECT id FROM strands
                            UNION
                            SELECT s.id FROM matter_strand s
                            WHERE s.knot IN (SELECT knot FROM strands)
                            UNION
                            SELECT s.id FROM matter_strand s
                            WHERE s.matter_id IN (SELECT matter_id FROM strands))
                        UNION
                        SELECT interaction_id FROM matter_member
                        WHERE matter_id IN (SELECT matter_id FROM matter_member
                                            WHERE interaction_id = ANY (:ids))
                        """,
                        found));
    }

    /** Others that name what these name: whether that joins may depend on how many customers do. */
    private List<UUID> sharers() {
        return ids(
                """
                SELECT o.interaction_id
                FROM matter_key k JOIN matter_key o ON o.key_id = k.key_id AND o.kind <> 'AGENT'
                WHERE k.interaction_id = ANY (:ids)
                UNION
                SELECT o.interaction_id
                FROM matter_key k JOIN matter_key o ON o.written_id = k.key_id
                WHERE k.interaction_id = ANY (:ids)
                UNION
                SELECT o.interaction_id
                FROM matter_key k JOIN matter_key o ON o.key_id = k.written_id AND o.kind <> 'AGENT'
                WHERE k.interaction_id = ANY (:ids)
                """,
                interactions);
    }

    private List<UUID> ids(String statement, Collection<UUID> ids) {
        return database.sql(statement).param("ids", SqlArrays.uuids(ids)).query(UUID.class).list();
    }
}
