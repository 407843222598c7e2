package io.tributary.history.jdbc;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentityEdge;
import io.tributary.history.identity.IdentityResolver;
import io.tributary.history.identity.IdentityRules;
import io.tributary.history.identity.Resolution;
import io.tributary.history.identity.SkippedEdge;
import io.tributary.history.jdbc.Evidence.Touched;
import io.tributary.history.jdbc.IdentityChange.Move;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Works out the customers of the components that a batch touches. Whole components are resolved
 * anew, so that the result is that of resolving everything; if no node or edge became different,
 * which is the rule for customers already known, nothing needs to be.
 */
final class Identities {

    private final IdentityGraph graph;
    private final IdentityResolver resolver;

    Identities(Database database, IdentityRules rules) {
        this.graph = new IdentityGraph(database);
        this.resolver = new IdentityResolver(rules);
    }

    /**
     * @param anew resolves what is touched even if no node or edge became different
     */
    IdentityChange update(Touched touched, boolean anew) {
        List<IdentifierRow> removed = graph.removeUnnamed(touched);
        boolean nodesChanged = graph.refreshIdentifiers(touched);
        boolean edgesChanged = graph.refreshEdges(touched);
        List<Move> moves = new ArrayList<>();
        removed.forEach(row -> moves.add(new Move(row.id(), row.customer(), null)));
        Set<UUID> flipped = Set.of();
        boolean different =
                nodesChanged || edgesChanged || !removed.isEmpty() || !touched.added().isEmpty();
        if (anew || different) {
            flipped = resolve(graph.loadIdentifiers(touched, removed), moves);
        }
        return IdentityChange.of(moves, flipped, graph.customersOf(touched.identifiers()));
    }

    /** Adds to the moves; answers the identifiers that are flipped. */
    private Set<UUID> resolve(List<IdentifierRow> before, List<Move> moves) {
        List<EdgeRow> edges = graph.loadEdges(before);
        Map<UUID, IdentifierKey> keys =
                before.stream().collect(Collectors.toMap(IdentifierRow::id, IdentifierRow::key));
        List<IdentityEdge> known = edges.stream().map(edge -> edge(edge, keys)).toList();
        Resolution resolution =
                resolver.resolve(before.stream().map(IdentifierRow::node).toList(), known);
        List<IdentifierRow> after = resolved(before, new RawComponents(edges), resolution);
        saveChanged(before, after);
        saveChangedReasons(edges, known, resolution);
        for (int i = 0; i < before.size(); i++) {
            addMove(before.get(i), after.get(i), moves);
        }
        return flipped(before, after);
    }

    private static List<IdentifierRow> resolved(
            List<IdentifierRow> before, RawComponents components, Resolution resolution) {
        return before.stream()
                .map(
                        row ->
                                row.resolved(
                                        components.of(row.id()),
                                        customer(row, resolution),
                                        resolution.shared().contains(row.key())))
                .toList();
    }

    private static @Nullable UUID customer(IdentifierRow row, Resolution resolution) {
        CustomerId customer = resolution.customers().get(row.key());
        return customer == null ? null : customer.value();
    }

    private void saveChanged(List<IdentifierRow> before, List<IdentifierRow> after) {
        List<IdentifierRow> changed = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changed.add(after.get(i));
            }
        }
        graph.saveIdentifiers(changed);
    }

    private void saveChangedReasons(
            List<EdgeRow> edges, List<IdentityEdge> known, Resolution resolution) {
        Map<List<IdentifierKey>, String> reasons = new HashMap<>();
        for (SkippedEdge skipped : resolution.skipped()) {
            reasons.put(EdgeRow.keyOf(skipped.edge()), skipped.reason());
        }
        List<EdgeRow> changed = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            EdgeRow row = edges.get(i);
            String reason = reasons.get(EdgeRow.keyOf(known.get(i)));
            if (!Objects.equals(row.reason(), reason)) {
                changed.add(new EdgeRow(row.pair(), row.proof(), row.firstSeenAt(), reason));
            }
        }
        graph.saveReasons(changed);
    }

    private static void addMove(IdentifierRow before, IdentifierRow after, List<Move> moves) {
        if (!Objects.equals(before.customer(), after.customer())) {
            moves.add(new Move(before.id(), before.customer(), after.customer()));
        }
    }

    private static Set<UUID> flipped(List<IdentifierRow> before, List<IdentifierRow> after) {
        Set<UUID> shared = sharedOf(before);
        Set<UUID> nowShared = sharedOf(after);
        Set<UUID> nobodys = nobodysOf(before);
        Set<UUID> nowNobodys = nobodysOf(after);
        return before.stream()
                .map(IdentifierRow::id)
                .filter(
                        id ->
                                shared.contains(id) != nowShared.contains(id)
                                        || nobodys.contains(id) != nowNobodys.contains(id))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<UUID> nobodysOf(List<IdentifierRow> rows) {
        return rows.stream()
                .filter(row -> row.customer() == null)
                .map(IdentifierRow::id)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> sharedOf(List<IdentifierRow> rows) {
        return rows.stream()
                .filter(IdentifierRow::shared)
                .map(IdentifierRow::id)
                .collect(Collectors.toSet());
    }

    private static IdentityEdge edge(EdgeRow row, Map<UUID, IdentifierKey> keys) {
        IdentifierKey left = keys.get(row.pair().left());
        IdentifierKey right = keys.get(row.pair().right());
        if (left == null || right == null) {
            throw new IllegalStateException("an edge leaves its component");
        }
        return row.edge(left, right);
    }
}
