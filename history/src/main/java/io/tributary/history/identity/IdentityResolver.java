package io.tributary.history.identity;

import io.tributary.history.interaction.Proof;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Works out customers from evidence. A pure function of the sets it is given, whatever their order;
 * resolving each connected part of the graph on its own gives the same as resolving it whole.
 *
 * <ol>
 *   <li>Edges of shared values ({@link SharedValues}), of types that do not merge, and with too
 *       little proof, are skipped.
 *   <li>What people decided to be one is joined, whatever the limits; what they decided to be two
 *       is kept apart, and wins.
 *   <li>The rest of the edges is taken in the order (proof, strength, first seen, keys), skipping
 *       each that would break a decision, or give a customer more values of a type than its limit.
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
     * Resolves a whole graph.
     *
     * @param nodes all identifiers, each once
     * @param edges all edges between them, each pair once
     * @param decisions those that hold; ones about identifiers that are no nodes do nothing
     */
    public Resolution resolve(
            Collection<IdentifierNode> nodes,
            Collection<IdentityEdge> edges,
            Collection<IdentityDecision> decisions) {
        Set<IdentifierKey> shared =
                new SharedValues(rules).of(edges.stream().filter(rules::able).toList());
        Resolution resolution = resolve(nodes, edges, decisions, shared);
        Map<IdentifierKey, CustomerId> customers = new HashMap<>(resolution.customers());
        customers.putAll(new Lookups(rules).find(edges, shared, customers));
        return new Resolution(customers, shared, resolution.skipped());
    }

    /**
     * Resolves connected parts of a graph, without identifiers that only find customers.
     *
     * @param edges among them edges to identifiers that are no nodes here, if they are shared
     * @param shared all shared ones of the ends of edges
     */
    public Resolution resolve(
            Collection<IdentifierNode> nodes,
            Collection<IdentityEdge> edges,
            Collection<IdentityDecision> decisions,
            Set<IdentifierKey> shared) {
        Components components = new Components(rules, nodes);
        decide(decisions, components);
        List<SkippedEdge> skipped = new ArrayList<>();
        for (IdentityEdge edge : edges.stream().sorted(takingOrder()).toList()) {
            String reason = reasonToSkip(edge, shared);
            if (reason.isEmpty()) {
                reason = components.join(edge.left(), edge.right());
            }
            if (!reason.isEmpty()) {
                skipped.add(new SkippedEdge(edge, reason));
            }
        }
        return new Resolution(customers(nodes, components), shared, skipped);
    }

    /** Who only finds customers is not one, whatever is decided. */
    private void decide(Collection<IdentityDecision> decisions, Components components) {
        List<IdentityDecision> inOrder =
                decisions.stream()
                        .filter(each -> components.has(each.left()) && components.has(each.right()))
                        .filter(each -> makesCustomers(each.left()) && makesCustomers(each.right()))
                        .sorted(IdentityDecision.ORDER)
                        .toList();
        inOrder.stream()
                .filter(each -> !each.always())
                .forEach(each -> components.forbid(each.left(), each.right()));
        inOrder.stream()
                .filter(IdentityDecision::always)
                .forEach(each -> components.joinWithoutLimit(each.left(), each.right()));
    }

    private boolean makesCustomers(IdentifierKey key) {
        return ruleOf(key).role() != IdentifierRole.LOOKUP;
    }

    /**
     * Why an edge is not taken whatever else there is, for a person; empty if nothing stands
     * against it but, perhaps, a limit or a decision.
     */
    public String reasonToSkip(IdentityEdge edge, Set<IdentifierKey> shared) {
        for (IdentifierKey end : List.of(edge.left(), edge.right())) {
            TypeRule rule = ruleOf(end);
            if (rule.role() != IdentifierRole.MERGE) {
                return "the type " + end.type() + " never merges customers";
            }
            if (edge.proof() == Proof.INFERRED) {
                return "it was only found in text";
            }
            if (!rule.merges(edge.proof())) {
                return "the type " + end.type() + " merges only if " + rule.proof().wireName();
            }
            if (shared.contains(end)) {
                return "the " + end.type() + " is shared by more than " + rule.sharedAbove();
            }
        }
        return "";
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
