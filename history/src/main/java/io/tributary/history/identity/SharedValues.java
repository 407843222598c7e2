package io.tributary.history.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Finds values that so many share that they say nothing about who is who: a switchboard, a family
 * mailbox. Pure, and local: whether a value is shared depends on its neighbours and what is between
 * them, so that a switchboard of a million costs no more than one of a hundred.
 *
 * <p>A value's neighbours are those that it could be merged with. They are otherwise distinct if no
 * edge between them says that they are one. A value is shared if it ties together more otherwise
 * distinct neighbours than its type's threshold; a value with more than {@value #CERTAIN} times as
 * many neighbours is shared whatever is between them. Neighbours that may be shared themselves tie
 * nothing together.
 */
public final class SharedValues {

    /** See above. */
    public static final int CERTAIN = 10;

    private final IdentityRules rules;

    public SharedValues(IdentityRules rules) {
        this.rules = rules;
    }

    /** With more neighbours than this a value may be shared. */
    public int mayBeAbove(IdentifierKey key) {
        return rules.of(key.type()).sharedAbove();
    }

    /** With more neighbours than this a value is shared. */
    public int isAbove(IdentifierKey key) {
        return Math.min(mayBeAbove(key), Integer.MAX_VALUE / CERTAIN) * CERTAIN;
    }

    /**
     * The shared ones among the keys that the edges connect.
     *
     * @param able all edges of those keys that could merge, and all between their neighbours
     * @param candidates the keys in question
     * @param degree how many neighbours a key has; counted no further than {@link #isAbove}
     */
    public Set<IdentifierKey> among(
            Collection<IdentifierKey> candidates,
            Collection<IdentityEdge> able,
            ToIntFunction<IdentifierKey> degree) {
        Map<IdentifierKey, Set<IdentifierKey>> neighbours = neighbours(able);
        return candidates.stream()
                .filter(key -> shared(key, neighbours, degree))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The shared ones of a whole graph. */
    public Set<IdentifierKey> of(Collection<IdentityEdge> able) {
        Map<IdentifierKey, Set<IdentifierKey>> neighbours = neighbours(able);
        return neighbours.keySet().stream()
                .filter(key -> shared(key, neighbours, each -> of(neighbours, each).size()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean shared(
            IdentifierKey key,
            Map<IdentifierKey, Set<IdentifierKey>> neighbours,
            ToIntFunction<IdentifierKey> degree) {
        int count = degree.applyAsInt(key);
        if (count <= mayBeAbove(key) || count > isAbove(key)) {
            return count > isAbove(key);
        }
        return groups(of(neighbours, key), neighbours, degree) > mayBeAbove(key);
    }

    /** How many are left of the neighbours when those that are one are counted once. */
    private int groups(
            Set<IdentifierKey> around,
            Map<IdentifierKey, Set<IdentifierKey>> neighbours,
            ToIntFunction<IdentifierKey> degree) {
        Set<IdentifierKey> left = new HashSet<>(around);
        int groups = 0;
        for (IdentifierKey start : around) {
            if (left.remove(start)) {
                groups++;
                leave(start, left, neighbours, degree);
            }
        }
        return groups;
    }

    private void leave(
            IdentifierKey start,
            Set<IdentifierKey> left,
            Map<IdentifierKey, Set<IdentifierKey>> neighbours,
            ToIntFunction<IdentifierKey> degree) {
        Set<IdentifierKey> next = Set.of(start);
        while (!next.isEmpty()) {
            Set<IdentifierKey> reached = new HashSet<>();
            for (IdentifierKey at : next) {
                if (degree.applyAsInt(at) <= mayBeAbove(at)) {
                    of(neighbours, at).stream()
                            .filter(each -> degree.applyAsInt(each) <= mayBeAbove(each))
                            .filter(left::remove)
                            .forEach(reached::add);
                }
            }
            next = reached;
        }
    }

    private static Map<IdentifierKey, Set<IdentifierKey>> neighbours(
            Collection<IdentityEdge> edges) {
        Map<IdentifierKey, Set<IdentifierKey>> neighbours = new HashMap<>();
        for (IdentityEdge edge : edges) {
            neighbours.computeIfAbsent(edge.left(), key -> new HashSet<>()).add(edge.right());
            neighbours.computeIfAbsent(edge.right(), key -> new HashSet<>()).add(edge.left());
        }
        return neighbours;
    }

    private static Set<IdentifierKey> of(
            Map<IdentifierKey, Set<IdentifierKey>> neighbours, IdentifierKey key) {
        return Objects.requireNonNullElse(neighbours.get(key), Set.of());
    }
}
