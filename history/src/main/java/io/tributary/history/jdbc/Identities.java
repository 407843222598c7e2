package io.tributary.history.jdbc;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentityDecision;
import io.tributary.history.identity.IdentityEdge;
import io.tributary.history.identity.IdentityResolver;
import io.tributary.history.identity.IdentityRules;
import io.tributary.history.identity.Resolution;
import io.tributary.history.identity.SkippedEdge;
import io.tributary.history.jdbc.Evidence.Pair;
import io.tributary.history.jdbc.Evidence.Touched;
import io.tributary.history.jdbc.IdentityChange.Move;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
    private final SharedTable shared;
    private final LookupTable lookups;
    private final DecisionTable decisions;
    private final IdentityResolver resolver;

    Identities(Database database, IdentityRules rules) {
        this.graph = new IdentityGraph(database);
        this.shared = new SharedTable(database, rules);
        this.lookups = new LookupTable(database);
        this.decisions = new DecisionTable(database);
        this.resolver = new IdentityResolver(rules);
    }

    /**
     * @param anew works out what is touched by the rules even if no node or edge became different
     * @param decided whether there may be decisions
     */
    IdentityChange update(Touched touched, boolean anew, boolean decided) {
        List<IdentifierRow> removed = graph.removeUnnamed(touched);
        Set<UUID> changed = new HashSet<>(graph.refreshFormer(touched));
        changed.addAll(touched.changed());
        Set<UUID> ends = new HashSet<>(anew ? touched.identifiers() : Set.<UUID>of());
        for (Pair pair : graph.refreshEdges(touched)) {
            ends.addAll(List.of(pair.left(), pair.right()));
        }
        changed.addAll(ends);
        Set<UUID> flipped = shared.refresh(ends);
        List<Move> moves = new ArrayList<>();
        removed.forEach(row -> moves.add(new Move(row.id(), true, row.customer(), null)));
        Set<UUID> alone = anew || decided ? Set.of() : touched.alone();
        alone.forEach(id -> moves.add(new Move(id, true, null, id)));
        Set<UUID> others = new HashSet<>(changed);
        others.removeAll(alone);
        resolve(others, flipped, removed, touched.created(), moves, decided);
        others.removeAll(touched.makers());
        find(others, flipped, moves, alone);
        return change(
                touched.identifiers(),
                flipped,
                moves,
                touched.created(),
                touched.formerNamers().keySet(),
                alone);
    }

    /** Works out the customers of the identifiers, about whom something was decided. */
    IdentityChange reconsider(Collection<UUID> identifiers) {
        List<Move> moves = new ArrayList<>();
        resolve(Set.copyOf(identifiers), Set.of(), List.of(), Set.of(), moves, true);
        find(Set.of(), Set.of(), moves, Set.of());
        return change(identifiers, Set.of(), moves, Set.of(), Set.of(), Set.of());
    }

    /**
     * Works out whom identifiers find; adds to the moves.
     *
     * @param asked may only find customers, and became different
     * @param alone nothing was seen with these
     */
    private void find(Set<UUID> asked, Set<UUID> flipped, List<Move> moves, Set<UUID> alone) {
        Set<UUID> moved = moves.stream().map(Move::identifier).collect(Collectors.toSet());
        moved.addAll(flipped);
        moved.removeAll(alone);
        if (!moved.isEmpty() || !asked.isEmpty()) {
            moves.addAll(lookups.refresh(asked, moved));
        }
    }

    private IdentityChange change(
            Collection<UUID> touched,
            Set<UUID> flipped,
            List<Move> moves,
            Set<UUID> created,
            Set<UUID> less,
            Set<UUID> alone) {
        Set<UUID> rehung = new HashSet<>(flipped);
        moves.stream()
                .filter(move -> move.from() == null || move.to() == null)
                .filter(move -> !alone.contains(move.identifier()))
                .forEach(move -> rehung.add(move.identifier()));
        return IdentityChange.of(moves, rehung, graph.holders(touched), created, less, alone);
    }

    /** Adds to the moves. Those created had no customer, though their rows name one. */
    private void resolve(
            Set<UUID> changed,
            Set<UUID> flipped,
            List<IdentifierRow> removed,
            Set<UUID> created,
            List<Move> moves,
            boolean decided) {
        Set<UUID> start = new HashSet<>(changed);
        start.addAll(flipped);
        start.addAll(shared.neighboursOf(flipped));
        if (decided) {
            start.addAll(decisions.partnersOf(changed));
        }
        if (start.isEmpty() && removed.isEmpty()) {
            return;
        }
        List<IdentifierRow> before =
                graph.loadComponents(
                        start, removed.stream().map(IdentifierRow::component).toList());
        Set<UUID> mergeable =
                before.stream()
                        .filter(row -> !row.shared())
                        .map(IdentifierRow::id)
                        .collect(Collectors.toSet());
        List<EdgeRow> edges =
                graph.loadAbleEdges(mergeable).stream()
                        .filter(edge -> mergeable.contains(edge.pair().right()))
                        .toList();
        resolve(before, edges, created, moves, decided);
    }

    private void resolve(
            List<IdentifierRow> before,
            List<EdgeRow> edges,
            Set<UUID> created,
            List<Move> moves,
            boolean decided) {
        Map<UUID, IdentifierKey> keys =
                before.stream().collect(Collectors.toMap(IdentifierRow::id, IdentifierRow::key));
        List<IdentityDecision> among = decided ? decisions.among(keys) : List.of();
        List<IdentityEdge> known = edges.stream().map(edge -> edge(edge, keys)).toList();
        Resolution resolution =
                resolver.resolve(
                        before.stream().map(IdentifierRow::node).toList(), known, among, Set.of());
        RawComponents components = new RawComponents(edges, among);
        List<IdentifierRow> after =
                before.stream()
                        .map(
                                row ->
                                        row.resolved(
                                                components.of(row.id()), customer(row, resolution)))
                        .toList();
        saveChanged(before, after, created, moves);
        saveChangedReasons(edges, known, resolution);
    }

    private static @Nullable UUID customer(IdentifierRow row, Resolution resolution) {
        CustomerId customer = resolution.customers().get(row.key());
        return customer == null ? null : customer.value();
    }

    private void saveChanged(
            List<IdentifierRow> before,
            List<IdentifierRow> after,
            Set<UUID> created,
            List<Move> moves) {
        List<IdentifierRow> changed = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            IdentifierRow was = before.get(i);
            IdentifierRow is = after.get(i);
            if (!was.equals(is)) {
                changed.add(is);
            }
            UUID former = created.contains(was.id()) ? null : was.customer();
            if (!Objects.equals(former, is.customer())) {
                moves.add(new Move(was.id(), true, former, is.customer()));
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

    private static IdentityEdge edge(EdgeRow row, Map<UUID, IdentifierKey> keys) {
        IdentifierKey left = keys.get(row.pair().left());
        IdentifierKey right = keys.get(row.pair().right());
        if (left == null || right == null) {
            throw new IllegalStateException("an edge leaves its component");
        }
        return row.edge(left, right);
    }
}
