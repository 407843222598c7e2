package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import io.tributary.history.matter.MatterRules;
import io.tributary.history.matter.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps one row per matter, worked out of the few interactions that decide about it. */
final class MatterTable {

    /** A matter as it was. */
    private record Former(
            UUID first, @Nullable String subject, long count, @Nullable MatterTally tally) {

        static Former read(ResultSet row) throws SQLException {
            UUID first = Columns.uuid(row, "first_interaction_id");
            long count = row.getLong("interaction_count");
            MatterTally tally = MatterTallyBytes.read(row.getBytes("tally"));
            boolean usable = tally != null && tally.isOf(count, first);
            return new Former(first, row.getString("subject"), count, usable ? tally : null);
        }
    }

    private static final String SAVE =
            """
            INSERT INTO matter AS m (id, first_interaction_id, state, subject, channels,
                   opened_at, first_answered_at, resolved_at, quiet_at, last_at,
                   interaction_count, tally)
            SELECT n.id, n.first, n.state, n.subject,
                   string_to_array(n.channels, ','), n.opened, n.answered,
                   n.resolved, n.quiet, n.last, n.interactions, n.tally
            FROM unnest(:ids, :firsts, :states, :subjects, :channels, :opened,
                        :answered, :resolved, :quiet, :lasts, :counts, :tallies)
                 AS n (id, first, state, subject, channels, opened, answered,
                       resolved, quiet, last, interactions, tally)
            ON CONFLICT (id) DO UPDATE
            SET first_interaction_id = excluded.first_interaction_id,
                state = excluded.state, subject = excluded.subject,
                channels = excluded.channels, opened_at = excluded.opened_at,
                first_answered_at = excluded.first_answered_at,
                resolved_at = excluded.resolved_at, quiet_at = excluded.quiet_at,
                last_at = excluded.last_at,
                interaction_count = excluded.interaction_count, tally = excluded.tally
            WHERE m IS DISTINCT FROM excluded
            RETURNING m.first_interaction_id
            """;

    private final Database database;
    private final MatterRules rules;

    MatterTable(Database database, MatterRules rules) {
        this.database = database;
        this.rules = rules;
    }

    /**
     * @param subjects of the interactions that the batch brought; others are read if needed
     */
    MatterChange refresh(MatterGrowth growth, Map<UUID, @Nullable String> subjects) {
        if (growth.more().isEmpty()) {
            return MatterChange.NONE;
        }
        Map<UUID, Former> former = former(growth.more().keySet());
        Map<UUID, MatterTally> tallies = tallies(growth, former);
        Map<UUID, @Nullable String> titles = titles(tallies, former, subjects);
        List<MatterRow> counted = new ArrayList<>();
        Set<UUID> gone = new TreeSet<>(NameUuid::compareUnsigned);
        List<UUID> empty = new ArrayList<>();
        growth.more()
                .forEach(
                        (id, more) -> {
                            Former was = former.get(id);
                            MatterTally tally = tallies.get(id);
                            if (was != null && (tally == null || !isFirst(was.first(), tally))) {
                                gone.add(was.first());
                            }
                            if (tally != null) {
                                long count = (was == null ? 0 : was.count()) + more;
                                counted.add(
                                        MatterRow.of(
                                                id, tally, titles.get(id), count, rules.quiet()));
                            } else {
                                empty.add(id);
                            }
                        });
        remove(empty);
        Set<UUID> changed = new TreeSet<>(NameUuid::compareUnsigned);
        changed.addAll(save(counted));
        gone.removeAll(changed);
        return new MatterChange(changed, gone);
    }

    private static boolean isFirst(UUID interaction, MatterTally tally) {
        return tally.first().id().value().equals(interaction);
    }

    /** What came is added to what was known; where that does not tell, all is added anew. */
    private Map<UUID, MatterTally> tallies(MatterGrowth growth, Map<UUID, Former> former) {
        Map<UUID, MatterTally> tallies = new HashMap<>();
        Set<UUID> anew = new HashSet<>();
        for (UUID id : growth.more().keySet()) {
            Former was = former.get(id);
            MatterTally tally = was == null ? new MatterTally() : was.tally();
            if (tally != null && !growth.disturbed().contains(id)) {
                growth.came().getOrDefault(id, List.of()).forEach(tally::add);
            }
            if (tally == null || growth.disturbed().contains(id) || !tally.isSure()) {
                anew.add(id);
            } else {
                tallies.put(id, tally);
            }
        }
        if (!anew.isEmpty()) {
            tallies.putAll(count(anew));
        }
        tallies.values().removeIf(MatterTally::isEmpty);
        return tallies;
    }

    private Map<UUID, MatterTally> count(Set<UUID> matters) {
        Map<UUID, MatterTally> tallies = new HashMap<>();
        database.sql(
                        """
                        SELECT m.*
                        FROM unnest(:ids) AS t (id)
                        CROSS JOIN LATERAL (
                            SELECT * FROM matter_member m WHERE m.matter_id = t.id
                            ORDER BY m.matter_id, m.at, m.interaction_id) m
                        """)
                .param("ids", SqlArrays.uuids(matters))
                .query(
                        row -> {
                            tallies.computeIfAbsent(
                                            Columns.uuid(row, "matter_id"), id -> new MatterTally())
                                    .add(MemberRow.read(row));
                        });
        return tallies;
    }

    /** Of each matter that has one; read only if another interaction gives it than before. */
    private Map<UUID, @Nullable String> titles(
            Map<UUID, MatterTally> tallies,
            Map<UUID, Former> former,
            Map<UUID, @Nullable String> subjects) {
        Map<UUID, @Nullable String> titles = new HashMap<>();
        Map<UUID, UUID> unknown = new HashMap<>();
        tallies.forEach(
                (id, tally) -> {
                    Moment titled = tally.titled;
                    Former was = former.get(id);
                    if (titled == null) {
                        titles.put(id, null);
                    } else if (subjects.containsKey(titled.id().value())) {
                        titles.put(id, subjects.get(titled.id().value()));
                    } else if (was != null && was.tally() == tally && was.subject() != null) {
                        titles.put(id, was.subject());
                    } else {
                        unknown.put(id, titled.id().value());
                    }
                });
        if (!unknown.isEmpty()) {
            Map<UUID, String> read = subjectsOf(unknown.values());
            unknown.forEach((id, interaction) -> titles.put(id, read.get(interaction)));
        }
        return titles;
    }

    private Map<UUID, String> subjectsOf(Collection<UUID> interactions) {
        Map<UUID, String> subjects = new HashMap<>();
        database.sql(
                        """
                        SELECT id, content ->> 'subject' AS title
                        FROM interaction WHERE id = ANY (:ids)
                        """)
                .param("ids", SqlArrays.uuids(interactions))
                .query(
                        row -> {
                            subjects.put(Columns.uuid(row, "id"), row.getString("title"));
                        });
        return subjects;
    }

    private Map<UUID, Former> former(Collection<UUID> ids) {
        Map<UUID, Former> former = new HashMap<>();
        database.sql("SELECT * FROM matter WHERE id = ANY (:ids)")
                .param("ids", SqlArrays.uuids(ids))
                .query(
                        row -> {
                            former.put(Columns.uuid(row, "id"), Former.read(row));
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
    private Set<UUID> save(List<MatterRow> rows) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        return database.sql(SAVE)
                .param("ids", SqlArrays.uuids(rows, MatterRow::id))
                .param("firsts", SqlArrays.uuids(rows, MatterRow::first))
                .param("states", SqlArrays.texts(rows, row -> row.state().wireName()))
                .param("subjects", SqlArrays.texts(rows, MatterRow::subject))
                .param("channels", SqlArrays.texts(rows, row -> String.join(",", row.channels())))
                .param("opened", SqlArrays.times(rows, MatterRow::openedAt))
                .param("answered", SqlArrays.times(rows, MatterRow::firstAnsweredAt))
                .param("resolved", SqlArrays.times(rows, MatterRow::resolvedAt))
                .param("quiet", SqlArrays.times(rows, MatterRow::quietAt))
                .param("lasts", SqlArrays.times(rows, MatterRow::lastAt))
                .param("counts", SqlArrays.longs(rows, MatterRow::count))
                .param("tallies", SqlArrays.bytes(rows, MatterRow::tally))
                .query(UUID.class)
                .set();
    }
}
