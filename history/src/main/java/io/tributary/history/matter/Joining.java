package io.tributary.history.matter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins elements to groups, but never two that must not be in one group.
 *
 * @param <T> the elements, with equality
 */
public final class Joining<T> {

    private final Map<T, T> parents = new HashMap<>();
    private final Map<T, Set<T>> apart = new HashMap<>();

    /** Of each root with such elements: those that must be apart from others. */
    private final Map<T, Set<T>> watched = new HashMap<>();

    /** Keeps the two apart, whatever is joined from now on. */
    public void keepApart(T one, T other) {
        apart.computeIfAbsent(one, each -> new HashSet<>()).add(other);
        apart.computeIfAbsent(other, each -> new HashSet<>()).add(one);
        watched.computeIfAbsent(rootOf(one), each -> new HashSet<>()).add(one);
        watched.computeIfAbsent(rootOf(other), each -> new HashSet<>()).add(other);
    }

    /** Answers whether the two are in one group now. */
    public boolean join(T one, T other) {
        T left = rootOf(one);
        T right = rootOf(other);
        if (left.equals(right)) {
            return true;
        }
        if (mustBeApart(left, right)) {
            return false;
        }
        parents.put(left, right);
        Set<T> moved = watched.remove(left);
        if (moved != null) {
            watched.computeIfAbsent(right, each -> new HashSet<>()).addAll(moved);
        }
        return true;
    }

    public boolean areJoined(T one, T other) {
        return rootOf(one).equals(rootOf(other));
    }

    /** The same for all elements of a group. */
    public T rootOf(T element) {
        T at = element;
        T parent = parents.getOrDefault(at, at);
        while (!parent.equals(at)) {
            T grandparent = parents.getOrDefault(parent, parent);
            parents.put(at, grandparent);
            at = grandparent;
            parent = parents.getOrDefault(at, at);
        }
        return at;
    }

    /** The elements by group, in their order. */
    public Collection<List<T>> groups(Collection<T> elements) {
        Map<T, List<T>> groups = new HashMap<>();
        elements.forEach(
                each -> groups.computeIfAbsent(rootOf(each), root -> new ArrayList<>()).add(each));
        return groups.values();
    }

    private boolean mustBeApart(T left, T right) {
        return watched.getOrDefault(left, Set.of()).stream()
                .flatMap(each -> apart.getOrDefault(each, Set.of()).stream())
                .anyMatch(each -> rootOf(each).equals(right));
    }
}
