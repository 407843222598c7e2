package io.tributary.history.jdbc;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.matter.MatterWalk.Earlier;
import io.tributary.history.matter.MatterWalk.Seen;
import io.tributary.history.matter.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of how strands begin, and of what was looked at to find what they continue. */
final class WalkTable {

    /** Somewhere in the course of a customer. */
    record Point(UUID customer, Moment moment) {}

    /**
     * How a strand begins.
     *
     * @param speaks whether it is the customer who turns to the company
     */
    record Beginning(
            UUID strand,
            UUID customer,
            Moment moment,
            Channel channel,
            boolean speaks,
            @Nullable UUID continues) {}

    record Passed(Earlier earlier, UUID strand) {}

    record Row(Beginning of, int place, UUID strand, Seen seen) {}

    private static final String PASSED =
            """
            SELECT b.strand_id AS of_id, e.interaction_id, e.at, e.channel, e.strand_id,
                   r.at IS NOT NULL AND (w.at IS NULL OR
                   (r.at, r.interaction_id) >= (w.at, w.interaction_id)) AS resolved,
                   EXISTS (
                       SELECT FROM matter_key k
                       JOIN matter_naming g ON g.strand_id = e.strand_id
                        AND g.kind = k.kind AND g.type = k.type
                        AND (g.first_at, g.first_id) < (b.at, b.id)
                       WHERE k.interaction_id = b.id AND k.kind = 'REFERENCE') AS other
            FROM unnest(:strands, :customers, :times, :ids, :channels)
                 AS b (strand_id, customer_id, at, id, channel)
            CROSS JOIN LATERAL (
                SELECT m.*, count(*) FILTER (WHERE m.channel <> b.channel) OVER (
                           ORDER BY m.at DESC, m.interaction_id DESC) AS others
                FROM (
                    SELECT m.interaction_id, m.at, m.channel, m.strand_id
                    FROM matter_member m
                    WHERE m.customer_id = b.customer_id AND m.begins
                      AND (m.at, m.interaction_id) < (b.at, b.id)
                    ORDER BY m.at DESC, m.interaction_id DESC LIMIT :most) m
                ) e
            LEFT JOIN LATERAL (
                SELECT m.resolved_at AS at, m.interaction_id FROM matter_member m
                WHERE m.strand_id = e.strand_id AND m.resolved_at IS NOT NULL
                  AND (m.resolved_at, m.interaction_id) < (b.at, b.id)
                ORDER BY m.resolved_at DESC, m.interaction_id DESC LIMIT 1) r ON true
            LEFT JOIN LATERAL (
                SELECT m.at, m.interaction_id FROM matter_member m
                WHERE m.strand_id = e.strand_id AND m.step IN ('asks', 'talks_in')
                  AND (m.at, m.interaction_id) < (b.at, b.id)
                ORDER BY m.at DESC, m.interaction_id DESC LIMIT 1) w ON true
            WHERE e.others = 0 OR (e.others = 1 AND e.channel <> b.channel)
            ORDER BY b.strand_id, e.at DESC, e.interaction_id DESC
            """;

    private final Database database;
    private final int lookBack;

    WalkTable(Database database, int lookBack) {
        this.database = database;
        this.lookBack = lookBack;
    }

    /** Strands that looked at one that is different since before they began. */
    Set<UUID> thatSaw(Map<UUID, @Nullable Moment> changedSince) {
        if (changedSince.isEmpty()) {
            return Set.of();
        }
        Set<UUID> strands = changedSince.keySet();
        return database.sql(
                        """
                        SELECT v.strand_id
                        FROM unnest(:strands, :times, :ids) AS t (strand_id, at, id)
                        JOIN matter_seen v ON v.seen_strand_id = t.strand_id
                         AND (v.first_at, v.first_id)
                             > (coalesce(t.at, '-infinity'), coalesce(t.id, :nobody))
                        """)
                .param("strands", SqlArrays.uuids(strands))
                .param(
                        "times",
                        SqlArrays.times(
                                strands,
                                id -> {
                                    Moment since = changedSince.get(id);
                                    return since == null ? null : since.at();
                                }))
                .param(
                        "ids",
                        SqlArrays.uuids(
                                strands,
                                id -> {
                                    Moment since = changedSince.get(id);
                                    return since == null ? null : since.id().value();
                                }))
                .param("nobody", MemberRow.NOBODY)
                .query(UUID.class)
                .set();
    }

    /** Strands that begin so soon after one of the points that they may look at it. */
    Set<UUID> soonAfter(Collection<Point> points) {
        if (points.isEmpty()) {
            return Set.of();
        }
        return database.sql(
                        """
                        SELECT s.id
                        FROM unnest(:customers, :times, :ids) AS t (customer_id, at, id)
                        CROSS JOIN LATERAL (
                            SELECT m.interaction_id FROM matter_member m
                            WHERE m.customer_id = t.customer_id AND m.begins
                              AND (m.at, m.interaction_id) > (t.at, t.id)
                            ORDER BY m.at, m.interaction_id LIMIT :most) n
                        JOIN matter_strand s ON s.first_id = n.interaction_id
                        WHERE NOT EXISTS (
                            SELECT FROM matter_seen v
                            JOIN matter_member e ON e.interaction_id = v.seen_id
                            WHERE v.strand_id = s.id AND v.verdict <> 'same_channel'
                              AND (e.at, e.interaction_id) > (t.at, t.id))
                        """)
                .param("customers", SqlArrays.uuids(points, Point::customer))
                .param("times", SqlArrays.times(points, point -> point.moment().at()))
                .param("ids", SqlArrays.uuids(points, point -> point.moment().id().value()))
                .param("most", lookBack)
                .query(UUID.class)
                .set();
    }

    List<Beginning> beginnings(Collection<UUID> strands) {
        return database.sql(
                        """
                        SELECT s.id, s.first_at, s.first_id, s.continues, m.customer_id, m.channel,
                               m.begins AND m.customer_id <> :nobody
                               AND m.step IN ('asks', 'talks_in') AS speaks
                        FROM matter_strand s
                        JOIN matter_member m ON m.interaction_id = s.first_id
                        WHERE s.id = ANY (:strands)
                        """)
                .param("strands", SqlArrays.uuids(strands))
                .param("nobody", MemberRow.NOBODY)
                .query(
                        (row, number) ->
                                new Beginning(
                                        Columns.uuid(row, "id"),
                                        Columns.uuid(row, "customer_id"),
                                        moment(row, "first_at", "first_id"),
                                        Channel.ofWireName(row.getString("channel")),
                                        row.getBoolean("speaks"),
                                        Columns.uuidOrNull(row, "continues")))
                .list();
    }

    /** No walk goes on behind the first that is of another channel. */
    Map<UUID, List<Passed>> passed(List<Beginning> beginnings) {
        List<Beginning> speaking = beginnings.stream().filter(Beginning::speaks).toList();
        Map<UUID, List<Passed>> passed = new HashMap<>();
        if (speaking.isEmpty()) {
            return passed;
        }
        database.sql(PASSED)
                .param("strands", SqlArrays.uuids(speaking, Beginning::strand))
                .param("customers", SqlArrays.uuids(speaking, Beginning::customer))
                .param("times", SqlArrays.times(speaking, each -> each.moment().at()))
                .param("ids", SqlArrays.uuids(speaking, each -> each.moment().id().value()))
                .param("channels", SqlArrays.texts(speaking, each -> each.channel().wireName()))
                .param("most", lookBack)
                .query(
                        row -> {
                            passed.computeIfAbsent(
                                            Columns.uuid(row, "of_id"), id -> new ArrayList<>())
                                    .add(passed(row));
                        });
        return passed;
    }

    private static Passed passed(ResultSet row) throws SQLException {
        return new Passed(
                new Earlier(
                        moment(row, "at", "interaction_id"),
                        Channel.ofWireName(row.getString("channel")),
                        row.getBoolean("resolved"),
                        row.getBoolean("other")),
                Columns.uuid(row, "strand_id"));
    }

    private static Moment moment(ResultSet row, String at, String id) throws SQLException {
        return new Moment(Columns.time(row, at), new InteractionId(Columns.uuid(row, id)));
    }

    /**
     * @param known strands of which it may be known what they saw
     */
    void replaceSeen(Collection<UUID> known, List<Row> rows) {
        if (!known.isEmpty()) {
            database.sql("DELETE FROM matter_seen WHERE strand_id = ANY (:strands)")
                    .param("strands", SqlArrays.uuids(known))
                    .update();
        }
        if (rows.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        INSERT INTO matter_seen (strand_id, place, first_at, first_id,
                                                 seen_strand_id, seen_id, verdict)
                        SELECT * FROM unnest(:strands, :places, :times, :firsts, :seenStrands,
                                             :seen, :verdicts)
                        """)
                .param("strands", SqlArrays.uuids(rows, row -> row.of().strand()))
                .param("places", SqlArrays.integers(rows, Row::place))
                .param("times", SqlArrays.times(rows, row -> row.of().moment().at()))
                .param("firsts", SqlArrays.uuids(rows, row -> row.of().moment().id().value()))
                .param("seenStrands", SqlArrays.uuids(rows, Row::strand))
                .param("seen", SqlArrays.uuids(rows, row -> row.seen().id().value()))
                .param("verdicts", SqlArrays.texts(rows, row -> row.seen().verdict().wireName()))
                .update();
    }

    void saveContinued(Map<UUID, @Nullable UUID> changed) {
        if (changed.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        UPDATE matter_strand s SET continues = n.continues
                        FROM unnest(:ids, :continues) AS n (id, continues)
                        WHERE s.id = n.id
                        """)
                .param("ids", SqlArrays.uuids(changed.keySet()))
                .param("continues", SqlArrays.uuids(changed.keySet(), changed::get))
                .update();
    }
}
