package io.tributary.history.identity;

import io.tributary.history.interaction.Proof;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Works out customers from evidence. A pure function of the sets it is given, whatever their order;
 * resolving each connected part of the graph on its own gives the same as resolving it whole.
 *
 * <ol>
 *   <li>A value with more neighbours than its type allows is shared, and its edges are skipped.
 *   <li>Edges of types that do not merge, and of evidence found in text, are skipped.
 *   <li>The rest is taken in the order (proof, strength, first seen, keys), skipping each edge that
 *       would give a customer more values of a type than its limit.
 *   <li>A customer is what is connected then. Its id is that of its representative identifier: the
 *       first by (strength, first seen, key).
 *   <li>What only finds customers finds the one that all its evidence names ({@link Lookups}).
 * </ol>
 */
public final class IdentityResolver {

    private final IdentityRules rules;

    public IdentityResolver(IdentityRules rules) {
        this.rules = rules;
    }

    /**
     * @param nodes all identifiers, each once
     * @param edges all edges between them, each pair once
     */
    public Resolution resolve(Collection<IdentifierNode> nodes, Collection<IdentityEdge> edges) {
        Set<IdentifierKey> shared = shared(edges);
        List<SkippedEdge> skipped = new ArrayList<>();
        Components components = new Components(rules, nodes);
        for (IdentityEdge edge : edges.stream().sorted(takingOrder()).toList()) {
            String reason = reasonToSkip(edge, shared);
            if (reason.isEmpty()) {
                reason = components.join(edge.left(), edge.right());
            }
            if (!reason.isEmpty()) {
                skipped.add(new SkippedEdge(edge, reason));
            }
        }
        Map<IdentifierKey, CustomerId> customers = customers(nodes, components);
        customers.putAll(new Lookups(rules).find(edges, shared, customers));
        return new Resolution(Map.copyOf(customers), shared, skipped);
    }

    private Set<IdentifierKey> shared(Collection<IdentityEdge> edges) {
        Map<IdentifierKey, Set<IdentifierKey>> neighbours = new HashMap<>();
        for (IdentityEdge edge : edges) {
            neighbours.computeIfAbsent(edge.left(), key -> new HashSet<>()).add(edge.right());
            neighbours.computeIfAbsent(edge.right(), key -> new HashSet<>()).add(edge.left());
        }
        return neighbours.entrySet().stream()
                .filter(each -> each.getValue().size() > ruleOf(each.getKey()).sharedAbove())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private String reasonToSkip(IdentityEdge edge, Set<IdentifierKey> shared) {
        for (IdentifierKey end : List.of(edge.left(), edge.right())) {
            if (ruleOf(end).role() != IdentifierRole.MERGE) {
                return "type " + end.type() + " never merges customers";
            }
            if (shared.contains(end)) {
                return "the " + end.type() + " is shared by more than " + ruleOf(end).sharedAbove();
            }
        }
        return edge.proof() == Proof.INFERRED ? "was only found in text" : "";
    }

    private Comparator<IdentityEdge> takingOrder() {
        return Comparator.comparing(IdentityEdge::proof, Comparator.reverseOrder())
                .thenComparing(this::strength, Comparator.reverseOrder())
                .thenComparing(IdentityEdge::firstSeenAt)
                .thenComparing(IdentityEdge::left)
                .thenComparing(IdentityEdge::right);
    }

    private int strength(IdentityEdge edge) {
        return Math.min(ruleOf(edge.left()).strength(), ruleOf(edge.right()).strength());
    }

    private Map<IdentifierKey, CustomerId> customers(
            Collection<IdentifierNode> nodes, Components components) {
        Map<IdentifierKey, IdentifierNode> representatives = new HashMap<>();
        Comparator<IdentifierNode> order = representativeOrder();
        for (IdentifierNode node : nodes) {
            representatives.merge(
                    components.rootOf(node.key()),
                    node,
                    (one, other) -> order.compare(one, other) <= 0 ? one : other);
        }
        return nodes.stream()
                .map(IdentifierNode::key)
                .filter(key -> ruleOf(key).role() != IdentifierRole.LOOKUP)
                .collect(
                        Collectors.toMap(
                                key -> key,
                                key -> customerId(representatives, components.rootOf(key))));
    }

    private static CustomerId customerId(
            Map<IdentifierKey, IdentifierNode> representatives, IdentifierKey root) {
        IdentifierNode representative = representatives.get(root);
        if (representative == null) {
            throw new IllegalArgumentException("an edge names an identifier that is no node");
        }
        return new CustomerId(representative.key().id().value());
    }

    private Comparator<IdentifierNode> representativeOrder() {
        return Comparator.comparing(
                        (IdentifierNode node) -> ruleOf(node.key()).strength(),
                        Comparator.reverseOrder())
                .thenComparing(IdentifierNode::firstSeenAt)
                .thenComparing(IdentifierNode::key);
    }

    private TypeRule ruleOf(IdentifierKey key) {
        return rules.of(key.type());
    }
}
