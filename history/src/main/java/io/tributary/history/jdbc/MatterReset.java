package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Forgets what is known of the matters of interactions, and of all that was worked out with them,
 * so that it is worked out from nothing: what is kept of matters is counted on, and never counted
 * anew.
 */
final class MatterReset {

    private final Database database;

    MatterReset(Database database) {
        this.database = database;
    }

    /** Answers the interactions that are in no matter now, and are to be worked out anew. */
    Set<UUID> forget(Collection<UUID> interactions) {
        Set<UUID> strands = strandsWith(interactions);
        Set<UUID> members = new TreeSet<>(NameUuid::compareUnsigned);
        members.addAll(interactions);
        members.addAll(
                database.sql(
                                """
                                SELECT interaction_id FROM matter_member
                                WHERE strand_id = ANY (:strands)
                                """)
                        .param("strands", SqlArrays.uuids(strands))
                        .query(UUID.class)
                        .list());
        delete(strands, members);
        return members;
    }

    /** Strands that are one matter with another, or were looked at to tell what it continues. */
    private Set<UUID> strandsWith(Collection<UUID> interactions) {
        return database.sql(
                        """
                        WITH RECURSIVE near (id) AS (
                            SELECT strand_id FROM matter_member WHERE interaction_id = ANY (:ids)
                            UNION
                            SELECT o.id
                            FROM near n
                            CROSS JOIN LATERAL (
                                SELECT s.id FROM matter_strand t
                                JOIN matter_strand s ON s.knot = t.knot WHERE t.id = n.id
                                UNION
                                SELECT s.id FROM matter_strand t
                                JOIN matter_strand s ON s.matter_id = t.matter_id
                                WHERE t.id = n.id
                                UNION
                                SELECT s.id FROM matter_strand s WHERE s.continues = n.id
                                UNION
                                SELECT t.continues FROM matter_strand t
                                WHERE t.id = n.id AND t.continues IS NOT NULL
                                UNION
                                SELECT v.strand_id FROM matter_seen v WHERE v.seen_strand_id = n.id
                                UNION
                                SELECT v.seen_strand_id FROM matter_seen v
                                WHERE v.strand_id = n.id) o
                        )
                        SELECT id FROM near
                        """)
                .param("ids", SqlArrays.uuids(interactions))
                .query(UUID.class)
                .set();
    }

    private void delete(Set<UUID> strands, Set<UUID> members) {
        database.sql(
                        """
                        WITH strands AS (
                            DELETE FROM matter_strand WHERE id = ANY (:strands)
                            RETURNING matter_id
                        ), seen AS (
                            DELETE FROM matter_seen WHERE strand_id = ANY (:strands)
                        ), namings AS (
                            DELETE FROM matter_naming WHERE strand_id = ANY (:strands)
                        ), members AS (
                            DELETE FROM matter_member WHERE interaction_id = ANY (:members)
                        ), keys AS (
                            DELETE FROM matter_key WHERE interaction_id = ANY (:members)
                        )
                        DELETE FROM matter
                        WHERE id IN (SELECT matter_id FROM strands)
                           OR first_interaction_id = ANY (:members)
                        """)
                .param("strands", SqlArrays.uuids(strands))
                .param("members", SqlArrays.uuids(members))
                .update();
    }
}
