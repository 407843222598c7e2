package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import io.tributary.history.jdbc.EventWriter.Row;
import io.tributary.history.jdbc.IdentityChange.Move;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells of customers that merged and split, with whom there was before and whom there is after. A
 * customer whose id alone became another one, because a stronger identifier was seen, merged into
 * it.
 */
final class MergeRows {

    private MergeRows() {}

    static List<Row> of(IdentityChange change) {
        return of(
                change.mergesAndSplits(),
                change.moves().stream().map(Move::identifier).collect(Collectors.toSet()));
    }

    /**
     * @param moved identifiers that have another customer: what they name was no customer before
     */
    private static List<Row> of(Collection<Move> moves, Set<UUID> moved) {
        Map<UUID, Set<UUID>> into = new TreeMap<>(NameUuid::compareUnsigned);
        Map<UUID, Set<UUID>> outOf = new TreeMap<>(NameUuid::compareUnsigned);
        for (Move move : moves) {
            UUID from = Objects.requireNonNull(move.from());
            UUID to = Objects.requireNonNull(move.to());
            // The id of a customer follows its identifier; what goes elsewhere was split off.
            if (move.identifier().equals(from)) {
                members(into, to).add(from);
                if (!moved.contains(to)) {
                    members(into, to).add(to);
                }
            } else {
                members(outOf, from).add(to);
            }
        }
        into.forEach((to, from) -> from.forEach(each -> members(outOf, each).remove(to)));
        List<Row> rows = new ArrayList<>();
        into.forEach((to, from) -> rows.add(row("customer.merged", to, from, Set.of(to))));
        outOf.forEach(
                (from, to) -> {
                    if (!to.isEmpty()) {
                        rows.add(row("customer.split", from, Set.of(from), with(to, from)));
                    }
                });
        return rows;
    }

    private static Set<UUID> members(Map<UUID, Set<UUID>> of, UUID id) {
        return of.computeIfAbsent(id, key -> new TreeSet<>(NameUuid::compareUnsigned));
    }

    private static Set<UUID> with(Set<UUID> others, UUID id) {
        Set<UUID> all = new TreeSet<>(NameUuid::compareUnsigned);
        all.addAll(others);
        all.add(id);
        return all;
    }

    private static Row row(String type, UUID subject, Set<UUID> before, Set<UUID> after) {
        String id = subject.toString();
        return new Row(
                type, id, id, JsonText.of(Map.of("id", id, "before", before, "after", after)));
    }
}
