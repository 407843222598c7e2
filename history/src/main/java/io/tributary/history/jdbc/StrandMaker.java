package io.tributary.history.jdbc;

import io.tributary.history.matter.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes strands of what belongs together. */
final class StrandMaker {

    private final MatterNet net;
    private final Map<UUID, MatterFacts> loose;
    private final Map<UUID, UUID> formerStrand;
    private final Map<UUID, StrandRow> rows;
    private final List<MatterEntry> inPlace;
    private final Set<UUID> free;
    private final MatterPlacement placement = MatterPlacement.empty();

    /**
     * @param net what belongs together
     * @param loose the interactions that are in no strand
     * @param formerStrand in which they were
     * @param rows the strands as they were
     * @param inPlace interactions that changed, but stay in their strands
     * @param takenApart strands of which all that is left is loose
     */
    StrandMaker(
            MatterNet net,
            Map<UUID, MatterFacts> loose,
            Map<UUID, UUID> formerStrand,
            Map<UUID, StrandRow> rows,
            List<MatterEntry> inPlace,
            Set<UUID> takenApart) {
        this.net = net;
        this.loose = loose;
        this.formerStrand = formerStrand;
        this.rows = rows;
        this.inPlace = inPlace;
        this.free = new HashSet<>(takenApart);
        placement.before().putAll(rows);
        placement.anew().addAll(takenApart);
        takenApart.forEach(id -> placement.changedSince().put(id, null));
    }

    /** The largest first, so that as few interactions as possible leave their strands. */
    MatterPlacement make() {
        List<MatterNet.Group> groups = new ArrayList<>(net.groups());
        groups.sort(Comparator.comparingInt((MatterNet.Group group) -> -group.nodes().size()));
        for (MatterNet.Group group : groups) {
            UUID knot = group.cut() ? RowId.next() : null;
            Collection<List<UUID>> parts = group.cut() ? net.cut(group) : List.of(group.nodes());
            parts.forEach(part -> put(part, knot));
        }
        placement.dissolved().addAll(free);
        return placement;
    }

    private void put(List<UUID> nodes, @Nullable UUID knot) {
        List<StrandRow> whole =
                nodes.stream()
                        .filter(node -> !loose.containsKey(node))
                        .map(this::row)
                        .sorted(Comparator.comparingLong(StrandRow::size).reversed())
                        .toList();
        List<UUID> single = nodes.stream().filter(loose::containsKey).toList();
        if (single.isEmpty() && whole.size() == 1 && isAsItWas(whole.get(0))) {
            return;
        }
        UUID strand = whole.isEmpty() ? named(single) : whole.get(0).id();
        single.forEach(id -> placement.strandOf().put(id, strand));
        whole.stream().skip(1).forEach(each -> placement.merged().put(each.id(), strand));
        long size = single.size() + whole.stream().mapToLong(StrandRow::size).sum();
        boolean begins =
                whole.stream().anyMatch(StrandRow::begins)
                        || single.stream().anyMatch(id -> facts(id).member().begins());
        boolean decided =
                whole.stream().anyMatch(StrandRow::decided)
                        || nodes.stream().anyMatch(net::isDecided);
        UUID ofKnot = whole.isEmpty() ? knot : whole.get(0).knot();
        placement
                .strands()
                .put(
                        strand,
                        new MatterPlacement.Draft(
                                strand, size, begins, decided, ofKnot, first(whole, single)));
        whole.forEach(each -> placement.changedSince().put(each.id(), since(each, whole, single)));
    }

    /** Of what changes where it is, the table tells. */
    private @Nullable Moment first(List<StrandRow> whole, List<UUID> single) {
        Set<UUID> ids = whole.stream().map(StrandRow::id).collect(Collectors.toSet());
        if (inPlace.stream().anyMatch(each -> ids.contains(each.strand()))) {
            return null;
        }
        Set<Moment> moments = new HashSet<>();
        whole.forEach(each -> moments.add(each.first()));
        single.forEach(id -> moments.add(facts(id).member().moment()));
        return Collections.min(moments);
    }

    private boolean isAsItWas(StrandRow strand) {
        return (strand.decided() || !net.isDecided(strand.id()))
                && inPlace.stream().noneMatch(each -> strand.id().equals(each.strand()));
    }

    /** The id of the strand from which most of them come, if it is not taken. */
    private UUID named(List<UUID> single) {
        Map<UUID, Long> from =
                single.stream()
                        .map(formerStrand::get)
                        .filter(free::contains)
                        .collect(
                                Collectors.groupingBy(
                                        id -> id, TreeMap::new, Collectors.counting()));
        UUID most =
                from.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElseGet(RowId::next);
        free.remove(most);
        return most;
    }

    private Moment since(StrandRow strand, List<StrandRow> whole, List<UUID> single) {
        Set<Moment> arrivals = new HashSet<>();
        whole.stream()
                .filter(each -> !each.id().equals(strand.id()))
                .forEach(each -> arrivals.add(each.first()));
        single.forEach(id -> arrivals.add(facts(id).member().moment()));
        inPlace.stream()
                .filter(entry -> strand.id().equals(entry.strand()))
                .forEach(entry -> arrivals.addAll(entry.moments()));
        return arrivals.stream().min(Comparator.naturalOrder()).orElse(strand.first());
    }

    private MatterFacts facts(UUID id) {
        return Objects.requireNonNull(loose.get(id));
    }

    private StrandRow row(UUID id) {
        return Objects.requireNonNull(rows.get(id), "a strand is missing");
    }
}
