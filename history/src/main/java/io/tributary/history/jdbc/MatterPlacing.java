package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import io.tributary.history.jdbc.MatterNeighbours.Neighbour;
import io.tributary.history.matter.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts interactions into strands. What is new is joined to the strands of its neighbours, of which
 * only their rows are read. A strand in which something may be joined no more is taken apart, and
 * its members are placed anew.
 */
final class MatterPlacing {

    /** An interaction among those who share a key. */
    private record Standing(KeyRow.Place chain, UUID interaction) {}

    private final MatterMembers members;
    private final StrandTable strands;
    private final MatterNeighbours neighbours;
    private final @Nullable MatterDecisions decisions;
    private final Map<UUID, MatterEntry> entries = new TreeMap<>(NameUuid::compareUnsigned);
    private final Set<UUID> apart = new TreeSet<>(NameUuid::compareUnsigned);
    private final Map<UUID, MatterFacts> loose = new TreeMap<>(NameUuid::compareUnsigned);
    private final Map<UUID, UUID> formerStrand = new HashMap<>();
    private final Map<UUID, StrandRow> rows = new HashMap<>();

    MatterPlacing(
            MatterMembers members,
            StrandTable strands,
            MatterNeighbours neighbours,
            @Nullable MatterDecisions decisions,
            Collection<MatterEntry> entries) {
        this.members = members;
        this.strands = strands;
        this.neighbours = neighbours;
        this.decisions = decisions;
        for (MatterEntry entry : entries) {
            this.entries.put(entry.id(), entry);
            if (entry.now() != null && !entry.stays()) {
                loose.put(entry.id(), entry.now());
            }
        }
    }

    /**
     * @param disturbed strands to be taken apart
     */
    MatterPlacement place(Set<UUID> disturbed) {
        Set<UUID> more = disturbed;
        while (true) {
            takeApart(more);
            List<KeyRow> keys = keysToJoin();
            Collection<Neighbour> found = neighbours.of(keys);
            MatterNet net = net(found);
            more = alsoDisturbed(net, found);
            if (more.isEmpty()) {
                return new StrandMaker(net, loose, formerStrand, rows, inPlace(), apart).make();
            }
        }
    }

    private void takeApart(Set<UUID> strandIds) {
        if (strandIds.isEmpty()) {
            return;
        }
        apart.addAll(strandIds);
        rows.putAll(strands.load(strandIds));
        Map<UUID, MemberRow> found = members.inStrands(strandIds, formerStrand);
        found.keySet().removeIf(id -> entries.containsKey(id) && !stays(id));
        Map<UUID, List<KeyRow>> keys = members.keysOf(found.keySet());
        found.forEach(
                (id, row) -> {
                    MatterEntry entry = entries.get(id);
                    MatterFacts now = entry == null ? null : entry.now();
                    loose.put(
                            id,
                            now == null
                                    ? new MatterFacts(row, keys.getOrDefault(id, List.of()))
                                    : now);
                });
    }

    private boolean stays(UUID id) {
        MatterEntry entry = entries.get(id);
        return entry != null && entry.stays();
    }

    /** All keys of what is loose; of what stays in place, those that came. */
    private List<KeyRow> keysToJoin() {
        List<KeyRow> keys = new ArrayList<>();
        loose.values().forEach(facts -> keys.addAll(facts.keys()));
        for (MatterEntry entry : inPlace()) {
            Set<KeyRow.Place> before = Objects.requireNonNull(entry.before()).places();
            Objects.requireNonNull(entry.now()).keys().stream()
                    .filter(key -> !before.contains(key.place()))
                    .forEach(keys::add);
        }
        return keys;
    }

    private List<MatterEntry> inPlace() {
        return entries.values().stream()
                .filter(entry -> entry.stays() && !loose.containsKey(entry.id()))
                .toList();
    }

    private MatterNet net(Collection<Neighbour> found) {
        Map<UUID, Moment> moments = new HashMap<>();
        loose.forEach((id, facts) -> moments.put(id, facts.member().moment()));
        MatterNet net = new MatterNet(moments, apart);
        Map<UUID, UUID> strandOf = new HashMap<>();
        for (MatterEntry entry : inPlace()) {
            UUID strand = Objects.requireNonNull(entry.strand());
            strandOf.put(entry.id(), strand);
            net.add(strand);
        }
        found.forEach(each -> net.add(each, strandOf.get(each.of().interaction())));
        if (decisions != null) {
            decisions.naming(loose.keySet()).forEach(net::add);
        }
        loadStrandsOf(net);
        if (decisions != null) {
            addDecided(net, decisions);
        }
        return net;
    }

    private void addDecided(MatterNet net, MatterDecisions among) {
        List<UUID> decided = net.strands().stream().filter(id -> row(id).decided()).toList();
        if (!decided.isEmpty()) {
            among.within(decided).stream().filter(each -> !each.always()).forEach(net::add);
            loadStrandsOf(net);
        }
    }

    private void loadStrandsOf(MatterNet net) {
        Set<UUID> unknown = new HashSet<>(net.strands());
        unknown.removeAll(rows.keySet());
        if (!unknown.isEmpty()) {
            rows.putAll(strands.load(unknown));
        }
    }

    private Set<UUID> alsoDisturbed(MatterNet net, Collection<Neighbour> found) {
        Set<UUID> more = new HashSet<>(closedOff(found));
        Set<UUID> knots = new HashSet<>();
        for (MatterNet.Group group : net.groups()) {
            List<UUID> whole =
                    group.nodes().stream().filter(node -> !loose.containsKey(node)).toList();
            if (group.cut()) {
                more.addAll(whole);
            }
            if (group.nodes().size() > 1) {
                whole.stream()
                        .map(id -> row(id).knot())
                        .filter(Objects::nonNull)
                        .forEach(knots::add);
            }
        }
        for (UUID id : apart) {
            UUID knot = rows.containsKey(id) ? row(id).knot() : null;
            if (knot != null) {
                knots.add(knot);
            }
        }
        more.addAll(strands.inKnots(knots));
        more.removeAll(apart);
        return more;
    }

    /** Strands of which something stood next to what now stands before something that closes. */
    private Set<UUID> closedOff(Collection<Neighbour> found) {
        Map<Standing, Neighbour> next = new HashMap<>();
        for (Neighbour each : found) {
            if (each.after() && each.of().kind().isReference()) {
                next.put(new Standing(each.chain(), each.of().interaction()), each);
            }
        }
        Set<UUID> strandIds = new HashSet<>();
        for (Neighbour each : next.values()) {
            if (each.isClosed() && isFresh(each.of())) {
                Neighbour after = each;
                while (after != null && loose.containsKey(after.id())) {
                    after = next.get(new Standing(each.chain(), after.id()));
                }
                if (after != null && after.strand() != null) {
                    strandIds.add(after.strand());
                }
            }
        }
        return strandIds;
    }

    /** Whether it may stand between others between whom it did not stand before. */
    private boolean isFresh(KeyRow row) {
        return entries.containsKey(row.interaction())
                || row.kind() == KeyRow.Kind.MENTION
                || row.customer().equals(MemberRow.NOBODY);
    }

    private StrandRow row(UUID id) {
        return Objects.requireNonNull(rows.get(id), "a strand is missing");
    }
}
