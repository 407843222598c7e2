package io.tributary.history.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Disjoint sets of identifiers that keep count of how many of a type and scope they hold. */
final class Components {

    private record Slot(String type, String scope) {
        static Slot of(IdentifierKey key) {
            return new Slot(key.type(), key.scope());
        }
    }

    private final IdentityRules rules;
    private final Map<IdentifierKey, IdentifierKey> parents = new HashMap<>();
    private final Map<IdentifierKey, Map<Slot, Integer>> counts = new HashMap<>();

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

    /** Joins the sets of both, unless a limit forbids it: then says why. */
    String join(IdentifierKey left, IdentifierKey right) {
        IdentifierKey one = rootOf(left);
        IdentifierKey other = rootOf(right);
        if (one.equals(other)) {
            return "";
        }
        Map<Slot, Integer> larger = countsOf(one);
        Map<Slot, Integer> smaller = countsOf(other);
        if (larger.size() < smaller.size()) {
            return join(right, left);
        }
        String reason = brokenLimit(larger, smaller);
        if (reason.isEmpty()) {
            smaller.forEach((slot, count) -> larger.merge(slot, count, Integer::sum));
            counts.remove(other);
            parents.put(other, one);
        }
        return reason;
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
