package io.tributary.history.jdbc;

import io.tributary.history.jdbc.Matters.Member;
import io.tributary.history.matter.MatterSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes what is needed to work out matters. */
final class MatterTable {

    /** A matter as its table has it. */
    record Row(UUID id, UUID firstInteraction, MatterSummary summary) {}

    private final Database database;

    MatterTable(Database database) {
        this.database = database;
    }

    /**
     * All interactions that are or were in a matter with one that changed, or share something with
     * one. An interaction that did not change and is in a matter brings that matter whole, and what
     * it shares with others that did not change is in there; only those in no matter need to be
     * followed from one to the next.
     *
     * @param moved these have another customer: what counts within one customer counts differently
     */
    List<Member> load(Collection<Change> changes, Set<UUID> moved) {
        return database.sql(
                        """
                        WITH RECURSIVE start AS (
                            SELECT unnest(:changed) AS id
                            UNION
                            SELECT k.interaction_id FROM interaction_matter_key k
                            WHERE k.interaction_id = ANY (:moved) AND k.owned
                              AND EXISTS (SELECT FROM interaction_matter_key o
                                          WHERE o.key_id = k.key_id
                                            AND o.interaction_id <> k.interaction_id)
                        ), near (id, follow) AS (
                            SELECT id, true FROM start
                            UNION
                            SELECT other.id, other.matter_id IS NULL
                            FROM near n
                            JOIN interaction i ON i.id = n.id
                            LEFT JOIN identifier d ON d.id = i.identifier_id
                            JOIN interaction_matter_key k ON k.interaction_id = n.id
                            JOIN interaction_matter_key o ON o.key_id = k.key_id
                            JOIN interaction other ON other.id = o.interaction_id
                            LEFT JOIN identifier e ON e.id = other.identifier_id
                            WHERE n.follow AND (NOT k.owned OR d.customer_id = e.customer_id)
                        ), involved AS (
                            SELECT matter_id FROM interaction
                            WHERE id IN (SELECT id FROM near) AND matter_id IS NOT NULL
                            UNION SELECT unnest(:formerMatters)
                        )
                        SELECT i.id, i.content, i.matter_id, d.customer_id
                        FROM (SELECT id FROM near
                              UNION
                              SELECT id FROM interaction
                              WHERE matter_id IN (SELECT matter_id FROM involved)) m
                        JOIN interaction i ON i.id = m.id AND NOT i.withdrawn
                        LEFT JOIN identifier d ON d.id = i.identifier_id
                        """)
                .param("changed", SqlArrays.uuids(changes, Change::id))
                .param("moved", SqlArrays.uuids(moved))
                .param("formerMatters", SqlArrays.uuids(formerMatters(changes)))
                .query(MatterTable::member)
                .list();
    }

    void reassign(Map<UUID, @Nullable UUID> matters) {
        database.sql(
                        """
                        UPDATE interaction i SET matter_id = n.matter_id
                        FROM unnest(:ids, :matters) AS n (id, matter_id)
                        WHERE i.id = n.id
                        """)
                .param("ids", SqlArrays.uuids(matters.keySet()))
                .param("matters", SqlArrays.uuids(matters.keySet(), matters::get))
                .update();
    }

    void remove(Set<UUID> matters) {
        database.sql("DELETE FROM matter WHERE id = ANY (:ids)")
                .param("ids", SqlArrays.uuids(matters))
                .update();
    }

    /** Answers the matters that are new or different. */
    Set<UUID> save(List<Row> rows) {
        return database.sql(
                        """
                        INSERT INTO matter AS m (id, first_interaction_id, state, subject, channels,
                               reference_list, opened_at, first_answered_at, resolved_at, last_at,
                               interaction_count)
                        SELECT n.id, n.first, n.state, n.subject,
                               string_to_array(n.channels, ','), n.reference_list::jsonb,
                               n.opened, n.answered, n.resolved, n.last, n.interactions
                        FROM unnest(:ids, :firsts, :states, :subjects, :channels, :references,
                                    :opened, :answered, :resolved, :lasts, :counts)
                             AS n (id, first, state, subject, channels, reference_list,
                                   opened, answered, resolved, last, interactions)
                        ON CONFLICT (id) DO UPDATE
                        SET first_interaction_id = excluded.first_interaction_id,
                            state = excluded.state, subject = excluded.subject,
                            channels = excluded.channels,
                            reference_list = excluded.reference_list,
                            opened_at = excluded.opened_at,
                            first_answered_at = excluded.first_answered_at,
                            resolved_at = excluded.resolved_at, last_at = excluded.last_at,
                            interaction_count = excluded.interaction_count
                        WHERE m IS DISTINCT FROM excluded
                        RETURNING m.id
                        """)
                .param("ids", SqlArrays.uuids(rows, Row::id))
                .param("firsts", SqlArrays.uuids(rows, Row::firstInteraction))
                .param("states", SqlArrays.texts(rows, row -> row.summary().state().wireName()))
                .param("subjects", SqlArrays.texts(rows, row -> row.summary().subject()))
                .param("channels", SqlArrays.texts(rows, MatterTable::channels))
                .param(
                        "references",
                        SqlArrays.texts(rows, row -> JsonText.of(row.summary().references())))
                .param("opened", SqlArrays.times(rows, row -> row.summary().openedAt()))
                .param("answered", SqlArrays.times(rows, row -> row.summary().firstAnsweredAt()))
                .param("resolved", SqlArrays.times(rows, row -> row.summary().resolvedAt()))
                .param("lasts", SqlArrays.times(rows, row -> row.summary().lastInteractionAt()))
                .param(
                        "counts",
                        SqlArrays.longs(rows, row -> (long) row.summary().interactionCount()))
                .query(UUID.class)
                .set();
    }

    private static Set<UUID> formerMatters(Collection<Change> changes) {
        return changes.stream()
                .flatMap(change -> java.util.stream.Stream.ofNullable(change.formerMatter()))
                .collect(Collectors.toSet());
    }

    private static String channels(Row row) {
        return row.summary().channels().stream()
                .map(channel -> channel.wireName())
                .collect(Collectors.joining(","));
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                Columns.uuid(row, "id"),
                JsonText.interaction(row.getString("content")),
                Columns.uuidOrNull(row, "customer_id"),
                Columns.uuidOrNull(row, "matter_id"));
    }
}
