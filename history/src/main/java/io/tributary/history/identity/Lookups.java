package io.tributary.history.identity;

import io.tributary.history.interaction.Proof;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds whose an identifier is that makes no customer itself, such as an order number: the customer
 * whom all other identifiers that it was seen with name. If they name several, it finds nobody.
 */
final class Lookups {

    private final IdentityRules rules;

    Lookups(IdentityRules rules) {
        this.rules = rules;
    }

    Map<IdentifierKey, CustomerId> find(
            Collection<IdentityEdge> edges,
            Set<IdentifierKey> shared,
            Map<IdentifierKey, CustomerId> customers) {
        Map<IdentifierKey, Set<CustomerId>> candidates = new HashMap<>();
        for (IdentityEdge edge : edges) {
            if (edge.proof() != Proof.INFERRED) {
                consider(edge.left(), edge.right(), shared, customers, candidates);
                consider(edge.right(), edge.left(), shared, customers, candidates);
            }
        }
        Map<IdentifierKey, CustomerId> found = new HashMap<>();
        candidates.forEach(
                (key, named) -> {
                    if (named.size() == 1) {
                        found.put(key, named.iterator().next());
                    }
                });
        return found;
    }

    private void consider(
            IdentifierKey key,
            IdentifierKey other,
            Set<IdentifierKey> shared,
            Map<IdentifierKey, CustomerId> customers,
            Map<IdentifierKey, Set<CustomerId>> candidates) {
        CustomerId customer = customers.get(other);
        if (customer != null
                && !shared.contains(other)
                && rules.of(key.type()).role() == IdentifierRole.LOOKUP
                && rules.of(other.type()).role() == IdentifierRole.MERGE) {
            candidates.computeIfAbsent(key, each -> new HashSet<>()).add(customer);
        }
    }
}
