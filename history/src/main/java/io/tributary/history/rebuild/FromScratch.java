package io.tributary.history.rebuild;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentifierNode;
import io.tributary.history.identity.IdentifierNormaliser;
import io.tributary.history.identity.IdentityEdge;
import io.tributary.history.identity.IdentityResolver;
import io.tributary.history.identity.IdentityRules;
import io.tributary.history.identity.KnownParticipant;
import io.tributary.history.identity.PrimaryIdentifier;
import io.tributary.history.identity.Resolution;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Proof;
import io.tributary.history.matter.MatterDecision;
import io.tributary.history.matter.MatterId;
import io.tributary.history.matter.MatterLink;
import io.tributary.history.matter.MatterOutcome;
import io.tributary.history.matter.MatterRules;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Computes the whole history at once from all that was ever accepted: what the recorder must have
 * arrived at, in whatever order and grouping it got the same events.
 */
public final class FromScratch {

    private final IdentifierNormaliser normaliser;
    private final IdentityResolver identities;
    private final PrimaryIdentifier primary;
    private final MattersFromScratch matters;

    public FromScratch(IdentityRules identityRules, MatterRules matterRules) {
        normaliser = new IdentifierNormaliser(identityRules);
        identities = new IdentityResolver(identityRules);
        primary = new PrimaryIdentifier(identityRules);
        matters = new MattersFromScratch(matterRules);
    }

    /**
     * What the history is.
     *
     * @param interactions those not withdrawn
     * @param customers of every identifier
     * @param customerOf whose an interaction is; missing if nobody's
     * @param matters which matter it belongs to; missing if to none
     * @param links what interactions have to do with each other
     */
    public record Outcome(
            Map<InteractionId, Interaction> interactions,
            Resolution customers,
            Map<InteractionId, CustomerId> customerOf,
            Map<InteractionId, MatterId> matters,
            List<MatterLink> links) {

        /** The links that have an end in the matter. */
        public List<MatterLink> linksOf(MatterId matter) {
            return new MatterOutcome(matters, links).linksOf(matter);
        }
    }

    /**
     * @param events all interactions and parts of interactions that mappings ever made, in any
     *     order, duplicates and old revisions included
     */
    public Outcome compute(Collection<Interaction> events) {
        return compute(events, List.of());
    }

    /**
     * @param decisions on matters that were not revoked
     */
    public Outcome compute(Collection<Interaction> events, Collection<MatterDecision> decisions) {
        Map<InteractionId, Interaction> interactions = interactions(events);
        Resolution resolution = resolve(interactions.values());
        Map<InteractionId, CustomerId> customerOf = new HashMap<>();
        interactions.forEach(
                (id, interaction) -> {
                    CustomerId customer = customerOf(interaction, resolution);
                    if (customer != null) {
                        customerOf.put(id, customer);
                    }
                });
        MatterOutcome about = matters.compute(interactions, customerOf, decisions);
        return new Outcome(interactions, resolution, customerOf, about.matters(), about.links());
    }

    private static Map<InteractionId, Interaction> interactions(Collection<Interaction> events) {
        Map<InteractionId, Map<String, Interaction>> parts = new HashMap<>();
        for (Interaction event : events) {
            parts.computeIfAbsent(event.id(), id -> new TreeMap<>())
                    .merge(event.part(), event, InteractionParts::latest);
        }
        Map<InteractionId, Interaction> interactions = new TreeMap<>();
        parts.forEach(
                (id, each) -> {
                    Interaction merged = InteractionParts.merge(each.values());
                    if (!merged.deleted()) {
                        interactions.put(id, merged);
                    }
                });
        return interactions;
    }

    private Resolution resolve(Collection<Interaction> interactions) {
        Map<IdentifierKey, IdentifierNode> nodes = new TreeMap<>();
        Map<List<IdentifierKey>, IdentityEdge> edges = new HashMap<>();
        for (Interaction interaction : interactions) {
            Instant at = interaction.occurredAt();
            for (KnownParticipant known : KnownParticipant.of(interaction, normaliser)) {
                known.identifiers()
                        .forEach(
                                (key, proof) ->
                                        nodes.merge(
                                                key,
                                                new IdentifierNode(key, proof, at),
                                                FromScratch::both));
                for (IdentityEdge edge : known.edges(at)) {
                    edges.merge(List.of(edge.left(), edge.right()), edge, IdentityEdge::or);
                }
            }
        }
        return identities.resolve(nodes.values(), edges.values());
    }

    private static IdentifierNode both(IdentifierNode one, IdentifierNode other) {
        Proof proof = one.proof().compareTo(other.proof()) >= 0 ? one.proof() : other.proof();
        boolean earlier = one.firstSeenAt().isBefore(other.firstSeenAt());
        return new IdentifierNode(
                one.key(), proof, earlier ? one.firstSeenAt() : other.firstSeenAt());
    }

    private @Nullable CustomerId customerOf(Interaction interaction, Resolution resolution) {
        return KnownParticipant.of(interaction, normaliser).stream()
                .map(known -> new TreeSet<>(known.identifiers().keySet()))
                .peek(keys -> keys.retainAll(resolution.customers().keySet()))
                .flatMap(keys -> primary.of(keys, resolution.shared()).stream())
                .map(resolution.customers()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
