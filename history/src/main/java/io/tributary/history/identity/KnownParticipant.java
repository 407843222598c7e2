package io.tributary.history.identity;

import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A customer's part in an interaction, as evidence of who they are.
 *
 * @param participant place in the interaction's list of participants
 * @param identifiers normalised, each with its best proof; blocked ones left out; in order
 */
public record KnownParticipant(int participant, Map<IdentifierKey, Proof> identifiers) {

    /** The customers of an interaction; those without a usable identifier are left out. */
    public static List<KnownParticipant> of(
            Interaction interaction, IdentifierNormaliser normaliser) {
        List<KnownParticipant> known = new ArrayList<>();
        for (int i = 0; i < interaction.participants().size(); i++) {
            Participant participant = interaction.participants().get(i);
            if (participant.role() == ParticipantRole.CUSTOMER) {
                Map<IdentifierKey, Proof> identifiers = normalised(participant, normaliser);
                if (!identifiers.isEmpty()) {
                    known.add(new KnownParticipant(i, identifiers));
                }
            }
        }
        return known;
    }

    /** An edge between each two of the participant's identifiers. */
    public List<IdentityEdge> edges(Instant at) {
        List<Map.Entry<IdentifierKey, Proof>> keys = List.copyOf(identifiers.entrySet());
        List<IdentityEdge> edges = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            for (int j = i + 1; j < keys.size(); j++) {
                Proof one = keys.get(i).getValue();
                Proof other = keys.get(j).getValue();
                Proof weaker = one.compareTo(other) <= 0 ? one : other;
                edges.add(
                        IdentityEdge.between(
                                keys.get(i).getKey(), keys.get(j).getKey(), weaker, at));
            }
        }
        return edges;
    }

    static Map<IdentifierKey, Proof> normalised(
            Participant participant, IdentifierNormaliser normaliser) {
        Map<IdentifierKey, Proof> identifiers = new TreeMap<>();
        participant
                .identifiers()
                .forEach(
                        identifier ->
                                normaliser
                                        .normalise(identifier)
                                        .ifPresent(
                                                key ->
                                                        identifiers.merge(
                                                                key,
                                                                identifier.proof(),
                                                                KnownParticipant::better)));
        normaliser
                .ofTraits(participant)
                .forEach(key -> identifiers.merge(key, Proof.STATED, KnownParticipant::better));
        return identifiers;
    }

    /** The same with values in the hands of who held them then. */
    public KnownParticipant at(Instant at, Runs runs) {
        Map<IdentifierKey, Proof> held = new TreeMap<>();
        identifiers.forEach((key, proof) -> held.put(runs.keyAt(key, at), proof));
        return new KnownParticipant(participant, held);
    }

    private static Proof better(Proof one, Proof other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
