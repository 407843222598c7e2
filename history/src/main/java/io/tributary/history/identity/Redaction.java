package io.tributary.history.identity;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a person out of what is somebody else's interaction. Pure.
 *
 * <p>A participant whose customer the person is, by the identifier that tells best, goes whole.
 * From another's participant go the person's identifiers, and the traits if they tell who the
 * person is. Only customers are participants who are a person of the history.
 */
public final class Redaction {

    /**
     * Who is taken out.
     *
     * @param identifiers the person's, by their values, whoever holds these
     * @param shared of these, the ones that so many share that they do not tell who somebody is
     */
    public record Taken(Set<IdentifierId> identifiers, Set<IdentifierId> shared) {
        public Taken {
            identifiers = Set.copyOf(identifiers);
            shared = Set.copyOf(shared);
        }

        public static Taken of(IdentifierId identifier, boolean shared) {
            Set<IdentifierId> one = Set.of(identifier);
            return new Taken(one, shared ? one : Set.of());
        }

        public Taken and(Taken other) {
            Set<IdentifierId> all = new HashSet<>(identifiers);
            all.addAll(other.identifiers);
            Set<IdentifierId> allShared = new HashSet<>(shared);
            allShared.addAll(other.shared);
            return new Taken(all, allShared);
        }

        private boolean has(IdentifierKey key) {
            return identifiers.contains(key.id());
        }
    }

    private final IdentifierNormaliser normaliser;
    private final PrimaryIdentifier primary;

    public Redaction(IdentityRules rules) {
        normaliser = new IdentifierNormaliser(rules);
        primary = new PrimaryIdentifier(rules);
    }

    /** The same interaction if it does not name the person. */
    public Interaction without(Interaction interaction, Taken taken) {
        List<Participant> kept = new ArrayList<>();
        for (Participant participant : interaction.participants()) {
            without(participant, taken).ifPresent(kept::add);
        }
        return kept.equals(interaction.participants())
                ? interaction
                : interaction.toBuilder().participants(kept).build();
    }

    private Optional<Participant> without(Participant participant, Taken taken) {
        if (participant.role() != ParticipantRole.CUSTOMER) {
            return Optional.of(participant);
        }
        Set<IdentifierKey> keys = keys(participant);
        Set<IdentifierKey> gone = new HashSet<>(keys);
        gone.removeIf(key -> !taken.has(key));
        if (gone.isEmpty()) {
            return Optional.of(participant);
        }
        Set<IdentifierKey> shared = new HashSet<>(gone);
        shared.removeIf(key -> !taken.shared().contains(key.id()));
        return primary.of(keys, shared)
                .filter(best -> !gone.contains(best))
                .map(best -> stripped(participant, gone))
                .filter(rest -> keys(rest).stream().noneMatch(gone::contains));
    }

    private Participant stripped(Participant participant, Set<IdentifierKey> gone) {
        List<Identifier> identifiers =
                participant.identifiers().stream()
                        .filter(each -> normaliser.normalise(each).filter(gone::contains).isEmpty())
                        .toList();
        boolean told = normaliser.ofTraits(participant).stream().anyMatch(gone::contains);
        return new Participant(
                participant.role(),
                participant.name(),
                identifiers,
                told ? Map.of() : participant.traits());
    }

    private Set<IdentifierKey> keys(Participant participant) {
        return KnownParticipant.normalised(participant, normaliser).keySet();
    }
}
