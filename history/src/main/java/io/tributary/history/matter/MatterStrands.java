package io.tributary.history.matter;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.InteractionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All strands, and the courses of the customers through them. */
final class MatterStrands {

    private final List<MatterStrand> inOrder;
    private final Map<InteractionId, MatterStrand> strandOf = new HashMap<>();

    /** Of each customer, what begins matters, newest first. */
    private final Map<CustomerId, List<MatterMember>> courses = new HashMap<>();

    MatterStrands(Collection<MatterStrand> strands) {
        inOrder =
                strands.stream()
                        .sorted(Comparator.comparing(strand -> strand.first().moment()))
                        .toList();
        for (MatterStrand strand : inOrder) {
            for (MatterMember member : strand.members()) {
                strandOf.put(member.id(), strand);
                CustomerId customer = member.customer();
                if (customer != null && member.begins()) {
                    courses.computeIfAbsent(customer, each -> new ArrayList<>()).add(member);
                }
            }
        }
        Comparator<MatterMember> newestFirst =
                Comparator.comparing(MatterMember::moment).reversed();
        courses.values().forEach(course -> course.sort(newestFirst));
    }

    /** By their first interactions. */
    List<MatterStrand> inOrder() {
        return inOrder;
    }

    MatterStrand of(InteractionId id) {
        return Objects.requireNonNull(strandOf.get(id));
    }

    /** The way back from each interaction that begins a strand with a customer's word. */
    Map<InteractionId, List<MatterWalk.Seen>> walks(MatterRules rules) {
        MatterWalk walk = new MatterWalk(rules);
        Map<InteractionId, List<MatterWalk.Seen>> walks = new HashMap<>();
        for (MatterStrand strand : inOrder) {
            MatterMember first = strand.first();
            CustomerId customer = first.customer();
            if (customer != null && first.isCustomersWord()) {
                List<MatterWalk.Earlier> earlier =
                        courses.getOrDefault(customer, List.of()).stream()
                                .filter(each -> each.moment().isBefore(first.moment()))
                                .limit(rules.lookBack())
                                .map(each -> earlier(each, first))
                                .toList();
                var from = new MatterWalk.Beginning(first.moment(), first.channel());
                walks.put(first.id(), walk.back(from, earlier));
            }
        }
        return walks;
    }

    private MatterWalk.Earlier earlier(MatterMember each, MatterMember from) {
        MatterStrand strand = of(each.id());
        Moment then = from.moment();
        return new MatterWalk.Earlier(
                each.moment(),
                each.channel(),
                strand.isResolvedAt(then),
                !Collections.disjoint(strand.typesAt(then), from.namedTypes()));
    }
}
