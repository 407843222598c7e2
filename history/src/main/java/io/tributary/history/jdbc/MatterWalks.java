package io.tributary.history.jdbc;

import io.tributary.history.jdbc.WalkTable.Beginning;
import io.tributary.history.jdbc.WalkTable.Passed;
import io.tributary.history.jdbc.WalkTable.Point;
import io.tributary.history.jdbc.WalkTable.Row;
import io.tributary.history.matter.MatterRules;
import io.tributary.history.matter.MatterWalk;
import io.tributary.history.matter.MatterWalk.Seen;
import io.tributary.history.matter.MatterWalk.Verdict;
import io.tributary.history.matter.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what strands continue, for those for whom the answer may have changed. */
final class MatterWalks {

    private final WalkTable table;
    private final MatterWalk walk;

    MatterWalks(Database database, MatterRules rules) {
        this.table = new WalkTable(database, rules.lookBack());
        this.walk = new MatterWalk(rules);
    }

    /** Strands that looked at one that is different since before they began. */
    Set<UUID> thatSaw(Map<UUID, @Nullable Moment> changedSince) {
        return table.thatSaw(changedSince);
    }

    /** Strands that begin so soon after one of the points that they may look at it. */
    Set<UUID> soonAfter(Collection<Point> points) {
        return table.soonAfter(points);
    }

    /**
     * Answers the strands that continue another one than before, and which: null if none.
     *
     * @param came those of the strands that were not there
     */
    Map<UUID, @Nullable UUID> update(Collection<UUID> strands, Set<UUID> came) {
        if (strands.isEmpty()) {
            return Map.of();
        }
        List<Beginning> beginnings = table.beginnings(strands);
        Map<UUID, List<Passed>> passed = table.passed(beginnings);
        List<Row> rows = new ArrayList<>();
        Map<UUID, @Nullable UUID> changed = new HashMap<>();
        for (Beginning each : beginnings) {
            List<Row> seen = rows(each, passed.getOrDefault(each.strand(), List.of()));
            rows.addAll(seen);
            UUID continues =
                    seen.stream()
                            .filter(row -> row.seen().verdict() == Verdict.CONTINUED)
                            .map(Row::strand)
                            .findFirst()
                            .orElse(null);
            if (!Objects.equals(continues, each.continues())) {
                changed.put(each.strand(), continues);
            }
        }
        table.replaceSeen(
                beginnings.stream()
                        .map(Beginning::strand)
                        .filter(strand -> !came.contains(strand))
                        .toList(),
                rows);
        table.saveContinued(changed);
        return changed;
    }

    private List<Row> rows(Beginning of, List<Passed> passed) {
        if (!of.speaks()) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        List<Seen> seen =
                walk.back(
                        new MatterWalk.Beginning(of.moment(), of.channel()),
                        passed.stream().map(Passed::earlier).toList());
        for (int place = 0; place < seen.size(); place++) {
            rows.add(new Row(of, place, passed.get(place).strand(), seen.get(place)));
        }
        return rows;
    }
}
