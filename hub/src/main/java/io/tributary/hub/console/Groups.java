package io.tributary.hub.console;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What hangs together. */
final class Groups {

    private final Map<String, Set<String>> neighbours = new HashMap<>();

    void join(String one, String other) {
        neighbours.computeIfAbsent(one, key -> new HashSet<>()).add(other);
        neighbours.computeIfAbsent(other, key -> new HashSet<>()).add(one);
    }

    /** The names by what hangs together, each group in the order of the names. */
    List<List<String>> of(Collection<String> names) {
        Set<String> left = new HashSet<>(names);
        List<List<String>> groups = new ArrayList<>();
        for (String name : names) {
            if (left.contains(name)) {
                Set<String> reached = reached(name, left);
                left.removeAll(reached);
                groups.add(names.stream().filter(reached::contains).toList());
            }
        }
        return groups;
    }

    private Set<String> reached(String from, Set<String> within) {
        Set<String> reached = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (String next : neighbours.getOrDefault(open.pop(), Set.of())) {
                if (within.contains(next) && reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }
}
