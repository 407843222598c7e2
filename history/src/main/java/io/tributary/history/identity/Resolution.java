package io.tributary.history.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is who.
 *
 * @param customers of every identifier but those that only find customers and find none
 * @param shared identifiers that link nobody because too many share them
 * @param skipped edges not taken
 */
public record Resolution(
        Map<IdentifierKey, CustomerId> customers,
        Set<IdentifierKey> shared,
        List<SkippedEdge> skipped) {

    public Resolution {
        customers = Map.copyOf(customers);
        shared = Set.copyOf(shared);
        skipped = List.copyOf(skipped);
    }
}
