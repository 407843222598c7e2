package io.tributary.history.jdbc;

import io.tributary.history.matter.LinkTexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds interactions that have to do with those of a matter without being joined to them. */
final class MatterPairs {

    /**
     * Two interactions, one of them of the matter.
     *
     * @param key of the message that one is and the other answers; null if it is not that
     * @param verdict on the earlier one, seen from the later one; null if it was not seen so
     */
    record Pair(UUID left, UUID right, @Nullable UUID key, @Nullable String verdict) {}

    private static final int MOST = 500;

    private final Database database;
    private final Duration duplicateWindow;

    MatterPairs(Database database, Duration duplicateWindow) {
        this.database = database;
        this.duplicateWindow = duplicateWindow;
    }

    /**
     * Messages and the replies of other customers to them: those of the matter that others
     * answered, and those of others that it answers.
     *
     * @param keys of the matter's interactions
     */
    List<Pair> strangers(Collection<KeyRow> keys) {
        List<KeyRow> messages =
                keys.stream().filter(key -> key.kind() == KeyRow.Kind.MESSAGE).toList();
        return database.sql(
                        """
                        SELECT w.interaction_id AS left_id, r.interaction_id AS right_id,
                               r.key_id, NULL AS verdict
                        FROM (SELECT DISTINCT key_id, own_id
                              FROM unnest(:keys, :owns) AS t (key_id, own_id)) t
                        CROSS JOIN LATERAL (
                            SELECT k.interaction_id FROM matter_key k
                            WHERE k.key_id = t.own_id AND k.customer_id <> :nobody
                              AND k.kind <> 'AGENT'
                            ORDER BY k.at, k.interaction_id LIMIT 1) w
                        JOIN matter_key r ON r.key_id = t.key_id AND r.customer_id <> :nobody
                                          AND r.kind <> 'AGENT'
                        WHERE NOT EXISTS (SELECT FROM matter_key s
                                          WHERE s.key_id = t.own_id
                                            AND s.customer_id = r.customer_id
                                            AND s.kind <> 'AGENT')
                          AND (w.interaction_id = ANY (:ids) OR r.interaction_id = ANY (:ids))
                        ORDER BY r.at DESC, r.interaction_id DESC
                        LIMIT :most
                        """)
                .param("keys", SqlArrays.uuids(messages, KeyRow::key))
                .param("owns", SqlArrays.uuids(messages, key -> KeyRow.own(key.key())))
                .param("ids", SqlArrays.uuids(keys, KeyRow::interaction))
                .param("nobody", MemberRow.NOBODY)
                .param("most", MOST)
                .query((row, number) -> pair(row))
                .list();
    }

    /**
     * What was seen on the way back from, or to, the interactions: first and last of each way. Who
     * saw one of them began after it. {@code OFFSET 0} keeps the planner from reading all ways.
     */
    List<Pair> seen(Collection<UUID> interactions) {
        return database.sql(
                        """
                        SELECT v.seen_id AS left_id, v.first_id AS right_id, NULL::uuid AS key_id,
                               v.verdict
                        FROM (
                            SELECT v.*
                            FROM matter_strand s
                            CROSS JOIN LATERAL (
                                SELECT v.* FROM matter_seen v
                                WHERE v.strand_id = s.id OFFSET 0) v
                            WHERE s.first_id = ANY (:ids)
                            UNION
                            SELECT v.*
                            FROM (SELECT m.strand_id, min(min(m.at)) OVER () AS at
                                  FROM matter_member m WHERE m.interaction_id = ANY (:ids)
                                  GROUP BY m.strand_id) m
                            CROSS JOIN LATERAL (
                                SELECT v.* FROM matter_seen v
                                WHERE v.seen_strand_id = m.strand_id AND v.first_at >= m.at
                                  AND v.seen_id = ANY (:ids) OFFSET 0) v) v
                        WHERE v.place = 0
                           OR v.place = (SELECT max(l.place) FROM matter_seen l
                                         WHERE l.strand_id = v.strand_id)
                        ORDER BY v.first_at DESC, v.first_id DESC, v.place
                        LIMIT :most
                        """)
                .param("ids", SqlArrays.uuids(interactions))
                .param("most", MOST)
                .query((row, number) -> pair(row))
                .list();
    }

    /** The same contact, told by two sources. */
    List<Pair> duplicates(Collection<UUID> interactions) {
        return database.sql(
                        """
                        SELECT DISTINCT p.left_id, p.right_id, NULL::uuid AS key_id, NULL AS verdict
                        FROM matter_member a
                        CROSS JOIN LATERAL (
                            SELECT a.interaction_id AS left_id, n.interaction_id AS right_id,
                                   n.contact, n.source, n.at - a.at AS gap
                            FROM (SELECT m.* FROM matter_member m
                                  WHERE m.customer_id = a.customer_id AND m.begins
                                    AND (m.at, m.interaction_id) > (a.at, a.interaction_id)
                                  ORDER BY m.at, m.interaction_id LIMIT :among) n
                            UNION ALL
                            SELECT n.interaction_id, a.interaction_id, n.contact, n.source,
                                   a.at - n.at
                            FROM (SELECT m.* FROM matter_member m
                                  WHERE m.customer_id = a.customer_id AND m.begins
                                    AND (m.at, m.interaction_id) < (a.at, a.interaction_id)
                                  ORDER BY m.at DESC, m.interaction_id DESC LIMIT :among) n) p
                        WHERE a.interaction_id = ANY (:ids) AND a.begins
                          AND a.customer_id <> :nobody
                          AND p.contact = a.contact AND p.source <> a.source
                          AND p.gap <= CAST(:window AS interval)
                        LIMIT :most
                        """)
                .param("ids", SqlArrays.uuids(interactions))
                .param("among", LinkTexts.DUPLICATES_AMONG)
                .param("nobody", MemberRow.NOBODY)
                .param("window", duplicateWindow.toString())
                .param("most", MOST)
                .query((row, number) -> pair(row))
                .list();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                Columns.uuid(row, "left_id"),
                Columns.uuid(row, "right_id"),
                Columns.uuidOrNull(row, "key_id"),
                row.getString("verdict"));
    }
}
