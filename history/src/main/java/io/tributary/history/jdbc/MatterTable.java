package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import io.tributary.history.jdbc.MatterMoments.Row;
import io.tributary.history.matter.MatterRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Keeps one row per matter, worked out of the few interactions that decide about it. */
final class MatterTable {

    /** A matter as it was. */
    private record Former(UUID first, long count) {}

    private static final String SAVE =
            """
            INSERT INTO matter AS m (id, first_interaction_id, state, subject, channels,
                   opened_at, first_answered_at, resolved_at, quiet_at, last_at,
                   interaction_count)
            SELECT n.id, n.first, n.state, n.subject,
                   string_to_array(n.channels, ','), n.opened, n.answered,
                   n.resolved, n.quiet, n.last, n.interactions
            FROM unnest(:ids, :firsts, :states, :subjects, :channels, :opened,
                        :answered, :resolved, :quiet, :lasts, :counts)
                 AS n (id, first, state, subject, channels, opened, answered,
                       resolved, quiet, last, interactions)
            ON CONFLICT (id) DO UPDATE
            SET first_interaction_id = excluded.first_interaction_id,
                state = excluded.state, subject = excluded.subject,
                channels = excluded.channels, opened_at = excluded.opened_at,
                first_answered_at = excluded.first_answered_at,
                resolved_at = excluded.resolved_at, quiet_at = excluded.quiet_at,
                last_at = excluded.last_at,
                interaction_count = excluded.interaction_count
            WHERE m IS DISTINCT FROM excluded
            RETURNING m.first_interaction_id
            """;

    private final Database database;
    private final MatterMoments moments;

    MatterTable(Database database, MatterRules rules) {
        this.database = database;
        this.moments = new MatterMoments(database, rules.quiet());
    }

    /**
     * @param grown matters in which something changed, and how many interactions more they have
     */
    MatterChange refresh(Map<UUID, Long> grown) {
        if (grown.isEmpty()) {
            return MatterChange.NONE;
        }
        Map<UUID, Former> former = former(grown.keySet());
        Map<UUID, Row> rows = moments.of(grown.keySet(), few(grown, former));
        List<Row> counted = new ArrayList<>();
        Set<UUID> gone = new TreeSet<>(NameUuid::compareUnsigned);
        List<UUID> empty = new ArrayList<>();
        grown.forEach(
                (id, more) -> {
                    Former was = former.get(id);
                    Row row = rows.get(id);
                    if (was != null && (row == null || !was.first().equals(row.first()))) {
                        gone.add(was.first());
                    }
                    if (row == null) {
                        empty.add(id);
                    } else {
                        counted.add(row.counted((was == null ? 0 : was.count()) + more));
                    }
                });
        remove(empty);
        Set<UUID> changed = new TreeSet<>(NameUuid::compareUnsigned);
        changed.addAll(save(counted));
        gone.removeAll(changed);
        return new MatterChange(changed, gone);
    }

    private static Set<UUID> few(Map<UUID, Long> grown, Map<UUID, Former> former) {
        Set<UUID> few = new HashSet<>();
        grown.forEach(
                (id, more) -> {
                    Former was = former.get(id);
                    if ((was == null ? 0 : was.count()) + more <= SmallMatters.MOST) {
                        few.add(id);
                    }
                });
        return few;
    }

    private Map<UUID, Former> former(Collection<UUID> ids) {
        Map<UUID, Former> former = new HashMap<>();
        database.sql("SELECT * FROM matter WHERE id = ANY (:ids)")
                .param("ids", SqlArrays.uuids(ids))
                .query(
                        row -> {
                            former.put(
                                    Columns.uuid(row, "id"),
                                    new Former(
                                            Columns.uuid(row, "first_interaction_id"),
                                            row.getLong("interaction_count")));
                        });
        return former;
    }

    private void remove(List<UUID> matters) {
        if (!matters.isEmpty()) {
            database.sql("DELETE FROM matter WHERE id = ANY (:ids)")
                    .param("ids", SqlArrays.uuids(matters))
                    .update();
        }
    }

    /** Answers the names of the matters that are new or different. */
    private Set<UUID> save(List<Row> rows) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        return database.sql(SAVE)
                .param("ids", SqlArrays.uuids(rows, Row::id))
                .param("firsts", SqlArrays.uuids(rows, Row::first))
                .param("states", SqlArrays.texts(rows, row -> row.state().wireName()))
                .param("subjects", SqlArrays.texts(rows, Row::subject))
                .param("channels", SqlArrays.texts(rows, row -> String.join(",", row.channels())))
                .param("opened", SqlArrays.times(rows, Row::openedAt))
                .param("answered", SqlArrays.times(rows, Row::firstAnsweredAt))
                .param("resolved", SqlArrays.times(rows, Row::resolvedAt))
                .param("quiet", SqlArrays.times(rows, Row::quietAt))
                .param("lasts", SqlArrays.times(rows, Row::lastAt))
                .param("counts", SqlArrays.longs(rows, Row::count))
                .query(UUID.class)
                .set();
    }
}
