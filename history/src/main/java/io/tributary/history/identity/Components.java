package io.tributary.history.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Disjoint sets of identifiers that keep count of how many of a type and scope they hold, and of
 * whom they must never hold.
 */
final class Components {

    private record Slot(String type, String scope) {
        static Slot of(IdentifierKey key) {
            return new Slot(key.type(), key.scope());
        }
    }

    private final IdentityRules rules;
    private final Map<IdentifierKey, IdentifierKey> parents = new HashMap<>();
    private final Map<IdentifierKey, Map<Slot, Integer>> counts = new HashMap<>();
    private final Map<IdentifierKey, Set<IdentifierKey>> strangers = new HashMap<>();

    Components(IdentityRules rules, Collection<IdentifierNode> nodes) {
        this.rules = rules;
        for (IdentifierNode node : nodes) {
            parents.put(node.key(), node.key());
            Map<Slot, Integer> count = new HashMap<>();
            count.put(Slot.of(node.key()), 1);
            counts.put(node.key(), count);
        }
    }

    /**
     * @throws IllegalArgumentException if the key is no node
     */
    IdentifierKey rootOf(IdentifierKey key) {
        IdentifierKey at = key;
        IdentifierKey parent = parentOf(at);
        while (!parent.equals(at)) {
            IdentifierKey above = parentOf(parent);
            parents.put(at, above);
            at = above;
            parent = parentOf(at);
        }
        return at;
    }

    private IdentifierKey parentOf(IdentifierKey key) {
        IdentifierKey parent = parents.get(key);
        if (parent == null) {
            throw new IllegalArgumentException("an edge names an identifier that is no node");
        }
        return parent;
    }

    boolean has(IdentifierKey key) {
        return parents.containsKey(key);
    }

    /** Keeps the sets of both apart from now on. */
    void forbid(IdentifierKey left, IdentifierKey right) {
        strangersOf(rootOf(left)).add(right);
        strangersOf(rootOf(right)).add(left);
    }

    /** Joins the sets of both, unless a decision or a limit forbids it: then says why. */
    String join(IdentifierKey left, IdentifierKey right) {
        return join(left, right, true);
    }

    /** Joins the sets of both, whatever the limits, unless a decision forbids it. */
    String joinWithoutLimit(IdentifierKey left, IdentifierKey right) {
        return join(left, right, false);
    }

    private String join(IdentifierKey left, IdentifierKey right, boolean limited) {
        IdentifierKey one = rootOf(left);
        IdentifierKey other = rootOf(right);
        if (one.equals(other)) {
            return "";
        }
        Map<Slot, Integer> larger = countsOf(one);
        Map<Slot, Integer> smaller = countsOf(other);
        if (larger.size() < smaller.size()) {
            return join(right, left, limited);
        }
        if (strangersOf(other).stream().map(this::rootOf).anyMatch(one::equals)) {
            return "a decision keeps the two customers apart";
        }
        String reason = limited ? brokenLimit(larger, smaller) : "";
        if (reason.isEmpty()) {
            smaller.forEach((slot, count) -> larger.merge(slot, count, Integer::sum));
            counts.remove(other);
            strangersOf(one).addAll(strangersOf(other));
            strangers.remove(other);
            parents.put(other, one);
        }
        return reason;
    }

    private Set<IdentifierKey> strangersOf(IdentifierKey root) {
        return strangers.computeIfAbsent(root, key -> new HashSet<>());
    }

    private String brokenLimit(Map<Slot, Integer> larger, Map<Slot, Integer> smaller) {
        return smaller.entrySet().stream()
                .sorted(
                        Map.Entry.comparingByKey(
                                Comparator.comparing(Slot::type).thenComparing(Slot::scope)))
                .filter(each -> total(larger, each) > rules.of(each.getKey().type()).limit())
                .map(each -> tooMany(each.getKey().type(), total(larger, each)))
                .findFirst()
                .orElse("");
    }

    private String tooMany(String type, int count) {
        return "one customer would have "
                + count
                + " of type "
                + type
                + "; the limit is "
                + rules.of(type).limit();
    }

    private static int total(Map<Slot, Integer> larger, Map.Entry<Slot, Integer> each) {
        return larger.getOrDefault(each.getKey(), 0) + each.getValue();
    }

    private Map<Slot, Integer> countsOf(IdentifierKey root) {
        return counts.computeIfAbsent(root, key -> new HashMap<>());
    }
}
