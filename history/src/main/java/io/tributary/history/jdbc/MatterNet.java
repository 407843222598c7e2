package io.tributary.history.jdbc;

import io.tributary.history.interaction.InteractionId;
import io.tributary.history.jdbc.MatterDecisions.Decided;
import io.tributary.history.jdbc.MatterDecisions.End;
import io.tributary.history.jdbc.MatterNeighbours.Neighbour;
import io.tributary.history.matter.Joining;
import io.tributary.history.matter.MatterEdge;
import io.tributary.history.matter.MatterKey;
import io.tributary.history.matter.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What joins loose interactions to each other and to strands that stay whole. A node is a loose
 * interaction or such a strand.
 */
final class MatterNet {

    /** An edge, and the nodes that it is between. */
    private record Tie(MatterEdge edge, UUID left, UUID right) implements Comparable<Tie> {
        @Override
        public int compareTo(Tie other) {
            return edge.compareTo(other.edge);
        }
    }

    private record Pair(UUID left, UUID right) {}

    /** Nodes that are one strand, or would be, had a decision not cut them off. */
    record Group(List<UUID> nodes, boolean cut) {}

    private final Map<UUID, Moment> loose;
    private final Set<UUID> takenApart;
    private final List<Tie> ties = new ArrayList<>();
    private final Set<Pair> apart = new HashSet<>();
    private final Set<UUID> nodes = new HashSet<>();

    /**
     * @param loose the interactions that are in no strand, and when they were
     * @param takenApart strands of which all that is left is loose
     */
    MatterNet(Map<UUID, Moment> loose, Set<UUID> takenApart) {
        this.loose = loose;
        this.takenApart = takenApart;
        nodes.addAll(loose.keySet());
    }

    void add(UUID strand) {
        nodes.add(strand);
    }

    void add(Neighbour neighbour, @Nullable UUID strandOfIt) {
        KeyRow of = neighbour.of();
        UUID left = node(of.interaction(), strandOfIt);
        UUID right = node(neighbour.id(), neighbour.strand());
        if (left == null || right == null || neighbour.isClosed()) {
            return;
        }
        MatterKey.Kind kind =
                neighbour.mentioned()
                        ? MatterKey.Kind.MENTION
                        : MatterKey.Kind.valueOf(of.kind().name());
        tie(MatterEdge.of(kind, of.moment(), neighbour.other()), left, right);
    }

    /** Only what decides about interactions that are there counts. */
    void add(Decided decided) {
        UUID left = node(decided.left().id(), decided.left().strand());
        UUID right = node(decided.right().id(), decided.right().strand());
        if (left == null || right == null) {
            return;
        }
        nodes.add(left);
        nodes.add(right);
        if (decided.always()) {
            tie(MatterEdge.decided(moment(decided.left()), moment(decided.right())), left, right);
        } else {
            apart.add(new Pair(left, right));
        }
    }

    /** Strands among the nodes. */
    Set<UUID> strands() {
        return nodes.stream().filter(node -> !loose.containsKey(node)).collect(Collectors.toSet());
    }

    /** Whether a decision keeps the node from another one. */
    boolean isDecided(UUID node) {
        return apart.stream()
                .anyMatch(pair -> pair.left().equals(node) || pair.right().equals(node));
    }

    /**
     * What becomes of the nodes. A group that a decision cuts is right only if all of it is loose.
     */
    List<Group> groups() {
        Joining<UUID> joining = new Joining<>();
        ties.forEach(tie -> joining.join(tie.left(), tie.right()));
        List<Group> groups = new ArrayList<>();
        for (List<UUID> group : joining.groups(nodes)) {
            UUID any = group.get(0);
            boolean cut =
                    apart.stream()
                            .anyMatch(
                                    pair ->
                                            joining.areJoined(any, pair.left())
                                                    && joining.areJoined(any, pair.right()));
            groups.add(new Group(group, cut));
        }
        return groups;
    }

    /** The strands of a group that decisions cut. */
    Collection<List<UUID>> cut(Group group) {
        Set<UUID> within = Set.copyOf(group.nodes());
        Joining<UUID> joining = new Joining<>();
        apart.forEach(pair -> joining.keepApart(pair.left(), pair.right()));
        ties.stream()
                .filter(tie -> within.contains(tie.left()))
                .sorted()
                .forEach(tie -> joining.join(tie.left(), tie.right()));
        return joining.groups(group.nodes());
    }

    private void tie(MatterEdge edge, UUID left, UUID right) {
        nodes.add(left);
        nodes.add(right);
        ties.add(new Tie(edge, left, right));
    }

    private @Nullable UUID node(UUID interaction, @Nullable UUID strand) {
        if (loose.containsKey(interaction)) {
            return interaction;
        }
        return strand == null || takenApart.contains(strand) ? null : strand;
    }

    private Moment moment(End end) {
        Moment moment = loose.get(end.id());
        return moment == null
                ? new Moment(Objects.requireNonNull(end.at()), new InteractionId(end.id()))
                : moment;
    }
}
