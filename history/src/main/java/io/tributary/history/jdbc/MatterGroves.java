package io.tributary.history.jdbc;

import io.tributary.history.jdbc.GroveTable.Tree;
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
     * @param before those that may have been in another one, each once
     * @param matters of each strand, as it is now; null if it begins none
     */
    record Regrouped(List<StrandRow> before, Map<UUID, @Nullable UUID> matters) {}

    private final GroveTable table;
    private final MatterDecisions decisions;

    MatterGroves(Database database, MatterDecisions decisions) {
        this.table = new GroveTable(database);
        this.decisions = decisions;
    }

    /**
     * @param moved strands that came, that continue another one than before, that begin a matter or
     *     do so no more, or that decisions name
     * @param near strands from which these, or ones that decisions named, went away
     * @param free matters of which no strand is left that did not move
     * @param decided whether a decision named one of those that went away
     * @param came strands that were not there, each under a matter of its own if it begins one
     */
    Regrouped regroup(
            Set<UUID> moved, Set<UUID> near, Set<UUID> free, boolean decided, Set<UUID> came) {
        Map<UUID, @Nullable UUID> matters = new HashMap<>();
        List<StrandRow> before = new ArrayList<>();
        Set<UUID> roots = new HashSet<>(moved);
        if (!decided) {
            before.addAll(anchor(moved, came, matters));
            roots.removeAll(matters.keySet());
        }
        if (roots.isEmpty() && !decided) {
            return new Regrouped(before, matters);
        }
        Tree tree = table.load(GroveTable.BELOW, roots);
        if (decided || tree.isDecided()) {
            Set<UUID> around = new HashSet<>(tree.ids());
            around.addAll(moved);
            around.addAll(near);
            tree = table.load(GroveTable.AROUND, around);
        }
        Map<UUID, @Nullable UUID> parents = parents(tree);
        Map<UUID, @Nullable UUID> regrouped = matters(tree, parents, free, came);
        save(tree, parents, regrouped);
        matters.putAll(regrouped);
        before.addAll(without(before, tree.strands()));
        return new Regrouped(before, matters);
    }

    /** What was anchored may be below what moves all the same; as it was it is known already. */
    private static List<StrandRow> without(List<StrandRow> known, List<StrandRow> strands) {
        Set<UUID> ids = known.stream().map(StrandRow::id).collect(Collectors.toSet());
        return strands.stream().filter(strand -> !ids.contains(strand.id())).toList();
    }

    /**
     * A strand that continues another one of its own matter now stays in that matter, and so does
     * all that continues it; one that came joins the matter of what it continues. Should that one
     * move, these are found by it. Answers them as they were, and adds their matters.
     */
    private List<StrandRow> anchor(
            Set<UUID> moved, Set<UUID> came, Map<UUID, @Nullable UUID> anchored) {
        if (moved.isEmpty()) {
            return List.of();
        }
        Tree tree = table.load(GroveTable.ALONE, moved);
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
            boolean free = strand.matter() == null || came.contains(strand.id());
            if (matter != null && (free || matter.equals(strand.matter()))) {
                anchored.put(strand.id(), matter);
                changed.add(strand);
            }
        }
        table.save(changed, StrandRow::continues, strand -> anchored.get(strand.id()));
        return changed;
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
            Tree tree, Map<UUID, @Nullable UUID> parents, Set<UUID> free, Set<UUID> came) {
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
                                matter = named(group.getValue(), left, came);
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
    private static UUID named(List<StrandRow> group, Set<UUID> left, Set<UUID> came) {
        UUID root = group.get(0).id();
        Map<UUID, Long> from = new TreeMap<>();
        for (StrandRow strand : group) {
            if (strand.matter() != null
                    && left.contains(strand.matter())
                    && !came.contains(strand.id())) {
                from.merge(strand.matter(), strand.size(), Long::sum);
            }
        }
        UUID most =
                from.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElseGet(() -> came.contains(root) ? root : RowId.next());
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
        table.save(changed, strand -> parents.get(strand.id()), strand -> matters.get(strand.id()));
    }

    /** Has interactions follow their strands into matters. */
    void follow(Collection<UUID> placed, Collection<UUID> strands) {
        table.follow(placed, strands);
    }
}
