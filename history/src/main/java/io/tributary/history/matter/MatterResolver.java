package io.tributary.history.matter;

import io.tributary.history.interaction.InteractionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Works out matters, all at once. A pure function of the sets of interactions and decisions,
 * whatever their order.
 *
 * <ol>
 *   <li>What shares a thread, a message, a reference, is joined to strands, the strongest edges
 *       first; an edge that would bring together what a person decided to keep apart is skipped. A
 *       resolution ends what joins by its reference: what names the reference later, without
 *       answering in the same thread or to a message, follows it up.
 *   <li>A strand that begins with a customer's word continues what the customer had to do with the
 *       company before, if {@link MatterWalk} finds it.
 *   <li>A matter's id is that of its representative interaction: the first by (time, id).
 * </ol>
 */
public final class MatterResolver {

    private final MatterRules rules;

    public MatterResolver(MatterRules rules) {
        this.rules = rules;
    }

    /**
     * @param members all interactions, each once
     * @param decisions those that were not revoked
     */
    public MatterOutcome resolve(
            Collection<MatterMember> members, Collection<MatterDecision> decisions) {
        Map<InteractionId, MatterMember> byId =
                members.stream().collect(Collectors.toMap(MatterMember::id, Function.identity()));
        List<MatterDecision> decided =
                decisions.stream()
                        .filter(each -> byId.containsKey(each.left()))
                        .filter(each -> byId.containsKey(each.right()))
                        .toList();
        List<MatterDecision> apart = decided.stream().filter(each -> !each.always()).toList();
        List<MatterChains.Chain> chains = MatterChains.of(members);
        List<MatterEdge> edges = new ArrayList<>();
        chains.forEach(chain -> edges.addAll(chain.edges()));
        for (MatterDecision decision : decided) {
            MatterMember left = byId.get(decision.left());
            MatterMember right = byId.get(decision.right());
            if (decision.always() && left != null && right != null) {
                edges.add(MatterEdge.decided(left.moment(), right.moment()));
            }
        }
        MatterStrands strands = new MatterStrands(strands(members, edges, apart));
        Map<InteractionId, List<MatterWalk.Seen>> walks = strands.walks(rules);
        Map<InteractionId, MatterId> matters = matters(strands, walks, apart);
        return new MatterOutcome(
                matters, new AllLinks(rules, byId, matters).of(chains, walks, decided));
    }

    private static List<MatterStrand> strands(
            Collection<MatterMember> members, List<MatterEdge> edges, List<MatterDecision> apart) {
        Joining<InteractionId> joining = new Joining<>();
        apart.forEach(each -> joining.keepApart(each.left(), each.right()));
        edges.stream().sorted().forEach(each -> joining.join(each.leftId(), each.rightId()));
        return members.stream()
                .collect(Collectors.groupingBy(each -> joining.rootOf(each.id())))
                .values()
                .stream()
                .map(MatterStrand::new)
                .toList();
    }

    private static Map<InteractionId, MatterId> matters(
            MatterStrands strands,
            Map<InteractionId, List<MatterWalk.Seen>> walks,
            List<MatterDecision> apart) {
        Joining<InteractionId> joining = new Joining<>();
        apart.forEach(
                each ->
                        joining.keepApart(
                                strands.of(each.left()).name(), strands.of(each.right()).name()));
        List<MatterStrand> inOrder =
                strands.inOrder().stream().filter(MatterStrand::beginsMatter).toList();
        for (MatterStrand strand : inOrder) {
            walks.getOrDefault(strand.name(), List.of()).stream()
                    .filter(seen -> seen.verdict() == MatterWalk.Verdict.CONTINUED)
                    .forEach(seen -> joining.join(strands.of(seen.id()).name(), strand.name()));
        }
        return named(inOrder, joining);
    }

    /** The first strand of a matter names it. */
    private static Map<InteractionId, MatterId> named(
            List<MatterStrand> inOrder, Joining<InteractionId> joining) {
        Map<InteractionId, MatterId> ids = new HashMap<>();
        Map<InteractionId, MatterId> matters = new HashMap<>();
        for (MatterStrand strand : inOrder) {
            MatterId first = new MatterId(strand.name().value());
            MatterId id = ids.computeIfAbsent(joining.rootOf(strand.name()), root -> first);
            strand.members().forEach(each -> matters.put(each.id(), id));
        }
        return matters;
    }
}
