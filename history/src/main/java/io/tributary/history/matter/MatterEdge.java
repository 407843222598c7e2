package io.tributary.history.matter;

import io.tributary.history.interaction.InteractionId;
import java.util.Comparator;
import java.util.List;

/**
 * A reason to put two interactions into one matter. Edges are taken in their order.
 *
 * @param strength the less, the earlier it is taken
 * @param left the earlier interaction
 * @param right the later interaction
 */
public record MatterEdge(int strength, Moment left, Moment right)
        implements Comparable<MatterEdge> {

    private static final Comparator<MatterEdge> ORDER =
            Comparator.comparingInt(MatterEdge::strength)
                    .thenComparing(MatterEdge::right)
                    .thenComparing(MatterEdge::left);

    /** An edge that a person decided, before any other. */
    public static MatterEdge decided(Moment one, Moment other) {
        return between(-1, one, other);
    }

    public static MatterEdge of(MatterKey.Kind kind, Moment one, Moment other) {
        return between(List.of(MatterKey.Kind.values()).indexOf(kind), one, other);
    }

    public InteractionId leftId() {
        return left.id();
    }

    public InteractionId rightId() {
        return right.id();
    }

    private static MatterEdge between(int strength, Moment one, Moment other) {
        return one.isBefore(other)
                ? new MatterEdge(strength, one, other)
                : new MatterEdge(strength, other, one);
    }

    @Override
    public int compareTo(MatterEdge other) {
        return ORDER.compare(this, other);
    }
}
