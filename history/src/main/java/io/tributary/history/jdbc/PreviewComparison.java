package io.tributary.history.jdbc;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentifierNormaliser;
import io.tributary.history.identity.IdentifierRole;
import io.tributary.history.identity.IdentityRules;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.matter.MatterId;
import io.tributary.history.rebuild.FromScratch;
import io.tributary.history.rulebook.Rules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells what changed between the stored history and what other rules would make of it. Customers
 * are compared by what platforms wrote, so that it does not matter whether it is normalised alike.
 */
final class PreviewComparison {

    private final Today today;
    private final FromScratch.Outcome outcome;
    private final IdentityRules oldRules;
    private final IdentityRules newRules;
    private final IdentifierNormaliser oldNormaliser;
    private final IdentifierNormaliser newNormaliser;
    private final Set<Identifier> compared = new HashSet<>();
    private final Relation merges = new Relation();
    private final Relation splits = new Relation();
    private final List<UUID> changed = new ArrayList<>();
    private long movedInteractions;
    private long movedMatters;

    PreviewComparison(Today today, Rules rules, FromScratch.Outcome outcome) {
        this.today = today;
        this.outcome = outcome;
        oldRules = today.rules().identity();
        newRules = rules.identity();
        oldNormaliser = new IdentifierNormaliser(oldRules);
        newNormaliser = new IdentifierNormaliser(newRules);
        today.interactions().forEach(this::compare);
    }

    /** Customers of the preview who hold identifiers of several of today's, and of whose. */
    Map<UUID, Set<UUID>> merges() {
        return merges.several();
    }

    /** Customers of today who would be divided, and into whom. */
    Map<UUID, Set<UUID>> splits() {
        return splits.several();
    }

    /** Interactions that would have another customer or matter. */
    List<UUID> changed() {
        return changed;
    }

    long movedInteractions() {
        return movedInteractions;
    }

    long movedMatters() {
        return movedMatters;
    }

    private void compare(Today.Known known) {
        InteractionId id = new InteractionId(known.id());
        CustomerId customer = outcome.customerOf().get(id);
        MatterId matter = outcome.matters().get(id);
        boolean moved =
                !Objects.equals(known.customer(), customer == null ? null : customer.value());
        boolean elsewhere = !Objects.equals(known.matter(), matter == null ? null : matter.value());
        movedInteractions += moved ? 1 : 0;
        movedMatters += elsewhere ? 1 : 0;
        if (moved || elsewhere) {
            changed.add(known.id());
        }
        compareCustomers(known.content());
    }

    private void compareCustomers(Interaction interaction) {
        for (Participant participant : interaction.participants()) {
            if (participant.role() == ParticipantRole.CUSTOMER) {
                participant.identifiers().stream().filter(compared::add).forEach(this::compare);
            }
        }
    }

    private void compare(Identifier identifier) {
        UUID before = customerBefore(identifier);
        UUID after = customerAfter(identifier);
        if (before != null && after != null) {
            merges.add(after, before);
            splits.add(before, after);
        }
    }

    private @Nullable UUID customerBefore(Identifier identifier) {
        return held(identifier, oldNormaliser, oldRules)
                .map(key -> today.customers().get(key.id().value()))
                .orElse(null);
    }

    private @Nullable UUID customerAfter(Identifier identifier) {
        return held(identifier, newNormaliser, newRules)
                .map(key -> outcome.customers().customers().get(key))
                .map(CustomerId::value)
                .orElse(null);
    }

    /** What only finds customers is not held by any. */
    private static Optional<IdentifierKey> held(
            Identifier identifier, IdentifierNormaliser normaliser, IdentityRules rules) {
        return normaliser
                .normalise(identifier)
                .filter(key -> rules.of(key.type()).role() != IdentifierRole.LOOKUP);
    }
}
