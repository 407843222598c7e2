package io.tributary.history.jdbc;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.jdbc.MatterMoment.What;
import io.tributary.history.matter.MatterStanding;
import io.tributary.history.matter.MatterState;
import io.tributary.history.matter.MatterStep;
import io.tributary.history.matter.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Sums up a matter from the few moments that decide about it, each found by an index, however many
 * there are.
 */
final class MatterMoments {

    /** A matter as its table has it. */
    record Row(
            UUID id,
            UUID first,
            MatterState state,
            @Nullable String subject,
            List<String> channels,
            Instant openedAt,
            @Nullable Instant firstAnsweredAt,
            @Nullable Instant resolvedAt,
            @Nullable Instant quietAt,
            Instant lastAt,
            long count) {

        Row counted(long interactions) {
            return new Row(
                    id,
                    first,
                    state,
                    subject,
                    channels,
                    openedAt,
                    firstAnsweredAt,
                    resolvedAt,
                    quietAt,
                    lastAt,
                    interactions);
        }
    }

    private static final String MOMENTS =
            """
            SELECT t.id AS matter, x.*
            FROM unnest(:ids) AS t (id)
            CROSS JOIN LATERAL (
                SELECT 'FIRST_IN_CHANNEL' AS what, c.name, f.at, f.interaction_id
                FROM unnest(:channels) AS c (name)
                CROSS JOIN LATERAL (
                    SELECT m.at, m.interaction_id FROM matter_member m
                    WHERE m.matter_id = t.id AND m.channel = c.name
                    ORDER BY m.at, m.interaction_id LIMIT 1) f
                UNION ALL
                SELECT 'LAST_IN_CHANNEL', c.name, l.at, l.interaction_id
                FROM unnest(:channels) AS c (name)
                CROSS JOIN LATERAL (
                    SELECT m.at, m.interaction_id FROM matter_member m
                    WHERE m.matter_id = t.id AND m.channel = c.name
                    ORDER BY m.at DESC, m.interaction_id DESC LIMIT 1) l
                UNION ALL
                SELECT 'LAST_STEPS', s.name, l.at, l.interaction_id
                FROM unnest(:steps) AS s (name)
                CROSS JOIN LATERAL (
                    SELECT m.at, m.interaction_id FROM matter_member m
                    WHERE m.matter_id = t.id AND m.step = s.name AND m.step <> 'none'
                    ORDER BY m.at DESC, m.interaction_id DESC LIMIT 2) l
                UNION ALL
                (SELECT 'RESOLUTION', NULL, m.resolved_at, m.interaction_id
                 FROM matter_member m
                 WHERE m.matter_id = t.id AND m.resolved_at IS NOT NULL
                 ORDER BY m.resolved_at DESC, m.interaction_id DESC LIMIT 1)
                UNION ALL
                (SELECT 'TITLE', i.content ->> 'subject', m.at, m.interaction_id
                 FROM (SELECT m.at, m.interaction_id FROM matter_member m
                       WHERE m.matter_id = t.id AND m.titled
                       ORDER BY m.at, m.interaction_id LIMIT 1) m
                 JOIN interaction i ON i.id = m.interaction_id)
                UNION ALL
                (SELECT 'ANSWER', NULL, a.at, a.interaction_id
                 FROM (SELECT f.at, f.interaction_id
                       FROM unnest(:words) AS s (name)
                       CROSS JOIN LATERAL (
                           SELECT m.at, m.interaction_id FROM matter_member m
                           WHERE m.matter_id = t.id AND m.step = s.name
                             AND m.step <> 'none'
                           ORDER BY m.at, m.interaction_id LIMIT 1) f
                       ORDER BY f.at, f.interaction_id LIMIT 1) asked
                 CROSS JOIN LATERAL (
                     SELECT m.at, m.interaction_id FROM matter_member m
                     WHERE m.matter_id = t.id AND m.answers
                       AND (m.at, m.interaction_id)
                           >= (asked.at, asked.interaction_id)
                     ORDER BY m.at, m.interaction_id LIMIT 1) a)) x
            """;

    private final Database database;
    private final SmallMatters small;
    private final @Nullable Duration quiet;

    MatterMoments(Database database, @Nullable Duration quiet) {
        this.database = database;
        this.small = new SmallMatters(database);
        this.quiet = quiet;
    }

    /**
     * Those that have interactions, not counted yet.
     *
     * @param few of these, those of few interactions
     */
    Map<UUID, Row> of(Collection<UUID> matters, Set<UUID> few) {
        List<UUID> many = matters.stream().filter(id -> !few.contains(id)).toList();
        Map<UUID, List<MatterMoment>> found = new HashMap<>(find(many));
        found.putAll(small.of(few));
        Map<UUID, Row> rows = new HashMap<>();
        found.forEach((id, moments) -> rows.put(id, row(id, moments)));
        return rows;
    }

    private Row row(UUID id, List<MatterMoment> found) {
        List<MatterMoment> channels = all(found, What.FIRST_IN_CHANNEL);
        Moment first = channels.get(0).moment();
        List<MatterMoment> lasts = all(found, What.LAST_IN_CHANNEL);
        Instant last = lasts.get(lasts.size() - 1).moment().at();
        List<MatterStanding.Step> steps = new ArrayList<>();
        for (MatterMoment each : all(found, What.LAST_STEPS)) {
            MatterStep step = MatterStep.ofWireName(String.valueOf(each.name()));
            steps.add(new MatterStanding.Step(each.moment(), step));
        }
        MatterStanding standing =
                MatterStanding.of(steps, moment(all(found, What.RESOLUTION)), last, quiet);
        Moment answer = moment(all(found, What.ANSWER));
        List<MatterMoment> titles = all(found, What.TITLE);
        return new Row(
                id,
                first.id().value(),
                standing.state(),
                titles.isEmpty() ? null : titles.get(0).name(),
                channels.stream().map(each -> String.valueOf(each.name())).toList(),
                first.at(),
                answer == null ? null : answer.at(),
                standing.resolvedAt(),
                standing.quietAt(),
                last,
                0);
    }

    private static List<MatterMoment> all(List<MatterMoment> found, What what) {
        return found.stream()
                .filter(each -> each.what() == what)
                .sorted(Comparator.comparing(MatterMoment::moment))
                .toList();
    }

    private static @Nullable Moment moment(List<MatterMoment> found) {
        return found.isEmpty() ? null : found.get(0).moment();
    }

    private Map<UUID, List<MatterMoment>> find(Collection<UUID> matters) {
        Map<UUID, List<MatterMoment>> found = new HashMap<>();
        if (matters.isEmpty()) {
            return found;
        }
        database.sql(MOMENTS)
                .param("ids", SqlArrays.uuids(matters))
                .param(
                        "channels",
                        SqlArrays.texts(Arrays.asList(Channel.values()), Channel::wireName))
                .param("steps", steps(MatterStep.values()))
                .param("words", steps(MatterStep.ASKS, MatterStep.TALKS_IN))
                .query(
                        row -> {
                            found.computeIfAbsent(
                                            Columns.uuid(row, "matter"), id -> new ArrayList<>())
                                    .add(found(row));
                        });
        return found;
    }

    private static SqlArrayValue steps(MatterStep... steps) {
        return SqlArrays.texts(Arrays.asList(steps), MatterStep::wireName);
    }

    private static MatterMoment found(ResultSet row) throws SQLException {
        return new MatterMoment(
                What.valueOf(row.getString("what")),
                row.getString("name"),
                new Moment(
                        Columns.time(row, "at"),
                        new InteractionId(Columns.uuid(row, "interaction_id"))));
    }
}
