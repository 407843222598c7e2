package io.tributary.history.jdbc;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentifierNormaliser;
import io.tributary.history.identity.KnownParticipant;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.jdbc.RebuildFacts.CustomerFact;
import io.tributary.history.jdbc.RebuildFacts.IdentifierFact;
import io.tributary.history.jdbc.RebuildFacts.InteractionFact;
import io.tributary.history.jdbc.RebuildFacts.MatterFact;
import io.tributary.history.matter.MatterId;
import io.tributary.history.matter.MatterSummary;
import io.tributary.history.rebuild.FromScratch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Works out what should be stored, and tells where what is stored differs. */
final class RebuildComparison {

    private final RebuildData data;
    private final RebuildScope scope;
    private final FromScratch.Outcome outcome;
    private final Map<InteractionId, MatterId> matters;
    private final Set<CustomerId> known;
    private final RebuildFacts computed = new RebuildFacts();
    private final RebuildDifferences differences = new RebuildDifferences();

    RebuildComparison(RebuildData data, RebuildScope scope) {
        this.data = data;
        this.scope = scope;
        outcome =
                Twin.outcome(
                        data.rules(),
                        data.accepted().values(),
                        data.decisions(),
                        data.matterDecisions());
        matters = scope.all() ? outcome.matters() : mattersOfSome();
        known = outcome.known(data.rules().identity());
        computeIdentifiers();
        computeInteractions();
        computeMatters();
        differences.compare(data.stored(), computed);
    }

    RebuildDifferences differences() {
        return differences;
    }

    /** Of what was only brought along it is known whose it is, and not why. */
    private Map<InteractionId, MatterId> mattersOfSome() {
        Map<InteractionId, Interaction> some = new HashMap<>();
        Map<InteractionId, CustomerId> customerOf = new HashMap<>();
        data.accepted()
                .forEach(
                        (id, interaction) -> {
                            if (scope.decidesAboutMatters(id)) {
                                InteractionId interactionId = new InteractionId(id);
                                some.put(interactionId, interaction);
                                UUID customer = data.customersAround().get(id);
                                if (scope.hasInteraction(id)) {
                                    customer = value(outcome.customerOf().get(interactionId));
                                }
                                if (customer != null) {
                                    customerOf.put(interactionId, new CustomerId(customer));
                                }
                            }
                        });
        return Twin.matters(data.rules(), some, customerOf, data.matterDecisions());
    }

    private void computeIdentifiers() {
        IdentifierNormaliser normaliser = new IdentifierNormaliser(data.rules().identity());
        for (Interaction interaction : data.accepted().values()) {
            for (KnownParticipant known : KnownParticipant.of(interaction, normaliser)) {
                known.at(interaction.occurredAt(), outcome.runs())
                        .identifiers()
                        .keySet()
                        .forEach(this::computeIdentifier);
            }
        }
    }

    private void computeIdentifier(IdentifierKey key) {
        UUID id = key.id().value();
        if (!scope.hasIdentifier(id) || computed.identifiers().containsKey(id)) {
            return;
        }
        CustomerId holder = outcome.customers().customers().get(key);
        UUID customer = value(holder);
        computed.identifiers()
                .put(id, new IdentifierFact(customer, outcome.customers().shared().contains(key)));
        if (customer != null && known.contains(holder) && scope.hasHolderOf(id)) {
            computed.customers().put(customer, CustomerFact.NONE);
        }
    }

    private void computeInteractions() {
        data.accepted().forEach(this::computeInteraction);
    }

    private void computeInteraction(UUID id, Interaction interaction) {
        InteractionId interactionId = new InteractionId(id);
        UUID customer = value(outcome.customerOf().get(interactionId));
        if (customer != null) {
            computed.customers()
                    .computeIfPresent(customer, (each, fact) -> fact.and(interaction.occurredAt()));
        }
        if (scope.hasInteraction(id)) {
            MatterId matter = matters.get(interactionId);
            computed.interactions()
                    .put(
                            id,
                            new InteractionFact(
                                    true, customer, matter == null ? null : matter.value()));
        }
    }

    private void computeMatters() {
        Map<UUID, List<Interaction>> members = new HashMap<>();
        computed.interactions()
                .forEach(
                        (id, fact) -> {
                            if (fact.matter() != null) {
                                members.computeIfAbsent(fact.matter(), each -> new ArrayList<>())
                                        .add(Objects.requireNonNull(data.accepted().get(id)));
                            }
                        });
        members.forEach(
                (id, all) ->
                        computed.matters()
                                .put(
                                        id,
                                        fact(
                                                MatterSummary.of(
                                                        all, data.rules().matters().quiet()))));
    }

    private static MatterFact fact(MatterSummary summary) {
        return new MatterFact(
                summary.state(),
                summary.interactionCount(),
                summary.openedAt(),
                summary.lastInteractionAt());
    }

    private static @Nullable UUID value(@Nullable CustomerId id) {
        return id == null ? null : id.value();
    }
}
