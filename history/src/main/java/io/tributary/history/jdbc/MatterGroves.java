package io.tributary.history.jdbc;

import io.tributary.history.jdbc.MatterDecisions.Decided;
import io.tributary.history.matter.Joining;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes matters of strands: those that continue one another are one. What did not change is not
 * looked at, but for what continues something that did.
 */
final class MatterGroves {

    /**
     * Strands whose matter may be another.
     *
     * @param before those that may have been in another one
     * @param matters of each strand, as it is now; null if it begins none
     */
    record Regrouped(List<StrandRow> before, Map<UUID, @Nullable UUID> matters) {}

    private record Tree(List<StrandRow> strands, Map<UUID, UUID> matterOfOthers) {

        boolean isDecided() {
            return strands.stream().anyMatch(StrandRow::decided);
        }

        Set<UUID> ids() {
            return strands.stream().map(StrandRow::id).collect(Collectors.toSet());
        }
    }

    private static final String BELOW =
            """
            WITH RECURSIVE tree AS (
                SELECT unnest(:roots) AS id
                UNION
                SELECT s.id FROM tree t JOIN matter_strand s ON s.continues = t.id
            )
            """;

    private static final String AROUND =
            """
            WITH RECURSIVE tree AS (
                SELECT unnest(:roots) AS id
                UNION
                SELECT n.id
                FROM tree t
                JOIN matter_strand s ON s.id = t.id
                CROSS JOIN LATERAL (
                    SELECT s.continues AS id WHERE s.continues IS NOT NULL
                    UNION ALL
                    SELECT c.id FROM matter_strand c WHERE c.continues = s.id) n
            )
            """;

    private final Database database;
    private final MatterDecisions decisions;

    MatterGroves(Database database, MatterDecisions decisions) {
        this.database = database;
        this.decisions = decisions;
    }

    /**
     * @param moved strands that came, that continue another one than before, that begin a matter or
     *     do so no more, or that decisions name
     * @param near strands from which these, or ones that decisions named, went away
     * @param free matters of which no strand is left that did not move
     * @param decided whether a decision named one of those that went away
     */
    Regrouped regroup(Set<UUID> moved, Set<UUID> near, Set<UUID> free, boolean decided) {
        Map<UUID, @Nullable UUID> matters = new HashMap<>();
        Set<UUID> roots = new HashSet<>(moved);
        if (!decided) {
            matters.putAll(anchor(moved));
            roots.removeAll(matters.keySet());
        }
        if (roots.isEmpty() && !decided) {
            return new Regrouped(List.of(), matters);
        }
        Tree tree = load(BELOW, roots);
        if (decided || tree.isDecided()) {
            Set<UUID> around = new HashSet<>(tree.ids());
            around.addAll(moved);
            around.addAll(near);
            tree = load(AROUND, around);
        }
        Map<UUID, @Nullable UUID> parents = parents(tree);
        Map<UUID, @Nullable UUID> regrouped = matters(tree, parents, free);
        save(tree, parents, regrouped);
        matters.putAll(regrouped);
        return new Regrouped(tree.strands(), matters);
    }

    /**
     * A strand that continues another one of its own matter now stays in that matter, and so does
     * all that continues it; one that came joins the matter of what it continues. Should that one
     * move, these are found by it. Answers their matters.
     */
    private Map<UUID, UUID> anchor(Set<UUID> moved) {
        Map<UUID, UUID> anchored = new HashMap<>();
        if (moved.isEmpty()) {
            return anchored;
        }
        Tree tree = load("WITH tree AS (SELECT unnest(:roots) AS id)\n", moved);
        Set<UUID> ids = tree.ids();
        List<StrandRow> changed = new ArrayList<>();
        for (StrandRow strand : tree.strands()) {
            UUID continues = strand.continues();
            if (continues == null || strand.decided()) {
                continue;
            }
            UUID matter =
                    ids.contains(continues)
                            ? anchored.get(continues)
                            : tree.matterOfOthers().get(continues);
            if (matter != null && (strand.matter() == null || strand.matter().equals(matter))) {
                anchored.put(strand.id(), matter);
                changed.add(strand);
            }
        }
        save(changed, StrandRow::continues, strand -> anchored.get(strand.id()));
        return anchored;
    }

    private Tree load(String walk, Set<UUID> roots) {
        Map<UUID, UUID> matterOfOthers = new HashMap<>();
        List<StrandRow> strands =
                database.sql(
                                walk
                                        + """
                                        SELECT s.*, p.matter_id AS matter_of_other
                                        FROM tree t
                                        JOIN matter_strand s ON s.id = t.id
                                        LEFT JOIN matter_strand p ON p.id = s.continues
                                        """)
                        .param("roots", SqlArrays.uuids(roots))
                        .query(
                                (row, number) -> {
                                    StrandRow strand = StrandRow.read(row);
                                    UUID matter = Columns.uuidOrNull(row, "matter_of_other");
                                    if (strand.continues() != null && matter != null) {
                                        matterOfOthers.put(strand.continues(), matter);
                                    }
                                    return strand;
                                })
                        .list();
        strands.forEach(strand -> matterOfOthers.remove(strand.id()));
        return new Tree(
                strands.stream().sorted(Comparator.comparing(StrandRow::first)).toList(),
                matterOfOthers);
    }

    /** In the order of time each strand joins what it continues, unless a decision forbids it. */
    private Map<UUID, @Nullable UUID> parents(Tree tree) {
        Map<UUID, @Nullable UUID> parents = new HashMap<>();
        Joining<UUID> joining = new Joining<>();
        if (tree.isDecided()) {
            Set<UUID> decided =
                    tree.strands().stream()
                            .filter(StrandRow::decided)
                            .map(StrandRow::id)
                            .collect(Collectors.toSet());
            decisions.within(decided).stream()
                    .filter(each -> !each.always())
                    .forEach(each -> keepApart(joining, each));
        }
        for (StrandRow strand : tree.strands()) {
            UUID continues = strand.continues();
            boolean taken = continues != null && joining.join(continues, strand.id());
            parents.put(strand.id(), taken ? continues : null);
        }
        return parents;
    }

    private static void keepApart(Joining<UUID> joining, Decided decided) {
        UUID left = decided.left().strand();
        UUID right = decided.right().strand();
        if (left != null && right != null) {
            joining.keepApart(left, right);
        }
    }

    private static Map<UUID, @Nullable UUID> matters(
            Tree tree, Map<UUID, @Nullable UUID> parents, Set<UUID> free) {
        Map<UUID, UUID> rootOf = new HashMap<>();
        for (StrandRow strand : tree.strands()) {
            UUID parent = parents.get(strand.id());
            rootOf.put(
                    strand.id(),
                    parent == null ? strand.id() : rootOf.getOrDefault(parent, parent));
        }
        Set<UUID> left = new HashSet<>(free);
        tree.strands().stream()
                .filter(strand -> strand.parent() == null && strand.matter() != null)
                .forEach(strand -> left.add(Objects.requireNonNull(strand.matter())));
        Map<UUID, @Nullable UUID> matters = new HashMap<>();
        Map<UUID, List<StrandRow>> groups =
                tree.strands().stream()
                        .collect(
                                Collectors.groupingBy(
                                        strand -> rootOf.get(strand.id()),
                                        TreeMap::new,
                                        Collectors.toList()));
        groups.entrySet().stream()
                .sorted(Comparator.comparingLong(group -> -weight(group.getValue())))
                .forEach(
                        group -> {
                            UUID matter = tree.matterOfOthers().get(group.getKey());
                            if (matter == null && group.getValue().get(0).begins()) {
                                matter = named(group.getValue(), left);
                            }
                            for (StrandRow strand : group.getValue()) {
                                matters.put(strand.id(), matter);
                            }
                        });
        return matters;
    }

    private static long weight(Collection<StrandRow> strands) {
        return strands.stream().mapToLong(StrandRow::size).sum();
    }

    /** The id of the matter from which most of it comes, if nothing else has it. */
    private static UUID named(List<StrandRow> group, Set<UUID> left) {
        Map<UUID, Long> from = new TreeMap<>();
        for (StrandRow strand : group) {
            if (strand.matter() != null && left.contains(strand.matter())) {
                from.merge(strand.matter(), strand.size(), Long::sum);
            }
        }
        UUID most =
                from.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElseGet(UUID::randomUUID);
        left.remove(most);
        return most;
    }

    private void save(
            Tree tree, Map<UUID, @Nullable UUID> parents, Map<UUID, @Nullable UUID> matters) {
        List<StrandRow> changed =
                tree.strands().stream()
                        .filter(
                                strand ->
                                        !Objects.equals(strand.parent(), parents.get(strand.id()))
                                                || !Objects.equals(
                                                        strand.matter(), matters.get(strand.id())))
                        .toList();
        save(changed, strand -> parents.get(strand.id()), strand -> matters.get(strand.id()));
    }

    private void save(
            List<StrandRow> strands,
            Function<StrandRow, @Nullable UUID> parent,
            Function<StrandRow, @Nullable UUID> matter) {
        if (strands.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        UPDATE matter_strand s SET parent = n.parent, matter_id = n.matter_id
                        FROM unnest(:ids, :parents, :matters) AS n (id, parent, matter_id)
                        WHERE s.id = n.id
                        """)
                .param("ids", SqlArrays.uuids(strands, StrandRow::id))
                .param("parents", SqlArrays.uuids(strands, parent))
                .param("matters", SqlArrays.uuids(strands, matter))
                .update();
    }

    /** Has interactions follow their strands into matters. */
    void follow(Collection<UUID> placed, Collection<UUID> strands) {
        database.sql(
                        """
                        WITH moved AS (
                            UPDATE matter_member m SET matter_id = s.matter_id
                            FROM matter_strand s
                            WHERE m.strand_id = s.id
                              AND m.interaction_id IN (
                                  SELECT unnest(:placed)
                                  UNION
                                  SELECT interaction_id FROM matter_member
                                  WHERE strand_id = ANY (:strands))
                              AND m.matter_id IS DISTINCT FROM s.matter_id
                            RETURNING m.interaction_id, m.matter_id
                        )
                        UPDATE interaction i SET matter_id = m.matter_id
                        FROM moved m
                        WHERE i.id = m.interaction_id
                        """)
                .param("placed", SqlArrays.uuids(placed))
                .param("strands", SqlArrays.uuids(strands))
                .update();
    }
}
