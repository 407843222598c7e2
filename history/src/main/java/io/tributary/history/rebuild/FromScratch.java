package io.tributary.history.rebuild;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentifierNode;
import io.tributary.history.identity.IdentifierNormaliser;
import io.tributary.history.identity.IdentifierRole;
import io.tributary.history.identity.IdentityDecision;
import io.tributary.history.identity.IdentityEdge;
import io.tributary.history.identity.IdentityResolver;
import io.tributary.history.identity.IdentityRules;
import io.tributary.history.identity.KnownParticipant;
import io.tributary.history.identity.PrimaryIdentifier;
import io.tributary.history.identity.Resolution;
import io.tributary.history.identity.Runs;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Computes the whole history at once from all that was ever accepted: what the recorder must have
 * arrived at, in whatever order and grouping it got the same events.
 */
public final class FromScratch {

    private final IdentityRules rules;
    private final IdentifierNormaliser normaliser;
    private final IdentityResolver identities;
    private final PrimaryIdentifier primary;
    private final MattersFromScratch matters;

    public FromScratch(IdentityRules identityRules, MatterRules matterRules) {
        rules = identityRules;
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
     * @param runs in whose hands values were that change hands
     * @param customerOf whose an interaction is; missing if nobody's
     * @param matters which matter it belongs to; missing if to none
     * @param links what interactions have to do with each other
     */
    public record Outcome(
            Map<InteractionId, Interaction> interactions,
            Resolution customers,
            Runs runs,
            Map<InteractionId, CustomerId> customerOf,
            Map<InteractionId, MatterId> matters,
            List<MatterLink> links) {

        /** Those whom anything is known of but what only suggests. */
        public Set<CustomerId> known(IdentityRules rules) {
            Set<CustomerId> known = new HashSet<>(customerOf.values());
            customers
                    .customers()
                    .forEach(
                            (key, customer) -> {
                                if (rules.of(key.type()).role() == IdentifierRole.MERGE) {
                                    known.add(customer);
                                }
                            });
            return known;
        }

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
        return compute(events, List.of(), List.of());
    }

    /**
     * @param events all interactions and parts of interactions that mappings ever made, in any
     *     order, duplicates and old revisions included
     * @param decisions about who is who that hold
     * @param matterDecisions about what belongs together that hold
     */
    public Outcome compute(
            Collection<Interaction> events,
            Collection<IdentityDecision> decisions,
            Collection<MatterDecision> matterDecisions) {
        Map<InteractionId, Interaction> interactions = interactions(events);
        Runs runs = runs(interactions.values());
        Resolution resolution = resolve(interactions.values(), runs, decisions);
        Map<InteractionId, CustomerId> customerOf = new HashMap<>();
        interactions.forEach(
                (id, interaction) -> {
                    CustomerId customer = customerOf(interaction, runs, resolution);
                    if (customer != null) {
                        customerOf.put(id, customer);
                    }
                });
        MatterOutcome about = matters.compute(interactions, customerOf, matterDecisions);
        return new Outcome(
                interactions, resolution, runs, customerOf, about.matters(), about.links());
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

    private Runs runs(Collection<Interaction> interactions) {
        Map<IdentifierKey, Set<Instant>> sightings = new HashMap<>();
        for (Interaction interaction : interactions) {
            for (KnownParticipant known : KnownParticipant.of(interaction, normaliser)) {
                known.identifiers()
                        .keySet()
                        .forEach(
                                key ->
                                        sightings
                                                .computeIfAbsent(key, each -> new TreeSet<>())
                                                .add(interaction.occurredAt()));
            }
        }
        return Runs.of(sightings, rules);
    }

    private List<KnownParticipant> known(Interaction interaction, Runs runs) {
        return KnownParticipant.of(interaction, normaliser).stream()
                .map(each -> each.at(interaction.occurredAt(), runs))
                .toList();
    }

    private Resolution resolve(
            Collection<Interaction> interactions,
            Runs runs,
            Collection<IdentityDecision> decisions) {
        Map<IdentifierKey, IdentifierNode> nodes = new TreeMap<>();
        Map<List<IdentifierKey>, IdentityEdge> edges = new HashMap<>();
        for (Interaction interaction : interactions) {
            Instant at = interaction.occurredAt();
            for (KnownParticipant known : known(interaction, runs)) {
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
        return identities.resolve(nodes.values(), edges.values(), decisions);
    }

    private static IdentifierNode both(IdentifierNode one, IdentifierNode other) {
        Proof proof = one.proof().compareTo(other.proof()) >= 0 ? one.proof() : other.proof();
        boolean earlier = one.firstSeenAt().isBefore(other.firstSeenAt());
        return new IdentifierNode(
                one.key(), proof, earlier ? one.firstSeenAt() : other.firstSeenAt());
    }

    private @Nullable CustomerId customerOf(
            Interaction interaction, Runs runs, Resolution resolution) {
        return known(interaction, runs).stream()
                .map(known -> new TreeSet<>(known.identifiers().keySet()))
                .peek(keys -> keys.retainAll(resolution.customers().keySet()))
                .flatMap(keys -> primary.of(keys, resolution.shared()).stream())
                .map(resolution.customers()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
