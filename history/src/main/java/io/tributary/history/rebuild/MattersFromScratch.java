package io.tributary.history.rebuild;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.matter.Handovers;
import io.tributary.history.matter.LinkTexts;
import io.tributary.history.matter.MatterDecision;
import io.tributary.history.matter.MatterId;
import io.tributary.history.matter.MatterKeys;
import io.tributary.history.matter.MatterLink;
import io.tributary.history.matter.MatterMember;
import io.tributary.history.matter.MatterOutcome;
import io.tributary.history.matter.MatterResolver;
import io.tributary.history.matter.MatterRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Works out all matters at once, once it is known whose the interactions are. */
public final class MattersFromScratch {

    private final MatterKeys keys;
    private final MatterResolver resolver;
    private final Handovers handovers;

    public MattersFromScratch(MatterRules rules) {
        keys = new MatterKeys(rules);
        resolver = new MatterResolver(rules);
        handovers = new Handovers(new LinkTexts(rules));
    }

    /**
     * @param interactions those not withdrawn
     * @param customerOf whose an interaction is; missing if nobody's
     * @param decisions on matters that were not revoked
     */
    public MatterOutcome compute(
            Map<InteractionId, Interaction> interactions,
            Map<InteractionId, CustomerId> customerOf,
            Collection<MatterDecision> decisions) {
        List<MatterMember> members =
                interactions.values().stream()
                        .map(each -> keys.member(each, customerOf.get(each.id())))
                        .toList();
        MatterOutcome outcome = resolver.resolve(members, decisions);
        List<MatterLink> links = new ArrayList<>(outcome.links());
        Map<MatterId, List<Interaction>> byMatter = new TreeMap<>();
        outcome.matters()
                .forEach(
                        (id, matter) ->
                                byMatter.computeIfAbsent(matter, each -> new ArrayList<>())
                                        .add(interactions.get(id)));
        byMatter.values().forEach(each -> links.addAll(handovers.in(each)));
        Comparator<InteractionId> byTime =
                Comparator.comparing((InteractionId id) -> occurredAt(interactions, id))
                        .thenComparing(Comparator.naturalOrder());
        links.sort(
                Comparator.comparing(MatterLink::right, byTime)
                        .thenComparing(MatterLink::left, byTime)
                        .thenComparing(MatterLink::type)
                        .thenComparing(MatterLink::evidence));
        return new MatterOutcome(outcome.matters(), links);
    }

    private static Instant occurredAt(
            Map<InteractionId, Interaction> interactions, InteractionId id) {
        return Objects.requireNonNull(interactions.get(id)).occurredAt();
    }
}
