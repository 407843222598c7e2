package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentifierNormaliser;
import io.tributary.history.identity.IdentifierRole;
import io.tributary.history.identity.IdentityEdge;
import io.tributary.history.identity.IdentityRules;
import io.tributary.history.identity.KnownParticipant;
import io.tributary.history.identity.PrimaryIdentifier;
import io.tributary.history.identity.Runs;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.interaction.Proof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What interactions say of who their customers are as rows. */
final class EvidenceRows {

    /** A customer participant was known by an identifier. */
    record Naming(
            UUID interaction,
            int participant,
            IdentifierKey key,
            int rank,
            Proof proof,
            Instant at,
            @Nullable String name) {}

    /** All that the interactions say of an identifier. */
    record Seen(IdentifierKey key, Proof proof, Instant first, Instant last) {

        static Seen of(Naming naming) {
            return new Seen(naming.key(), naming.proof(), naming.at(), naming.at());
        }

        Seen and(Seen other) {
            return new Seen(
                    key,
                    proof.compareTo(other.proof) >= 0 ? proof : other.proof,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    /** A customer participant was known by two identifiers at once. */
    record Pairing(UUID interaction, IdentityEdge edge) {}

    private static final Comparator<Naming> LEADING =
            Comparator.comparingInt(Naming::participant).thenComparingInt(Naming::rank);

    private final List<Naming> namings = new ArrayList<>();
    private final List<Pairing> pairings = new ArrayList<>();
    private final IdentityRules rules;
    private final PrimaryIdentifier primary;

    private EvidenceRows(IdentityRules rules) {
        this.rules = rules;
        primary = new PrimaryIdentifier(rules);
    }

    static EvidenceRows none(IdentityRules rules) {
        return new EvidenceRows(rules);
    }

    static EvidenceRows of(
            Collection<Interaction> interactions,
            IdentityRules rules,
            IdentifierNormaliser normaliser,
            Runs runs) {
        EvidenceRows rows = new EvidenceRows(rules);
        for (Interaction interaction : interactions) {
            List<KnownParticipant> known =
                    KnownParticipant.of(interaction, normaliser).stream()
                            .map(each -> each.at(interaction.occurredAt(), runs))
                            .toList();
            known.forEach(each -> rows.addNamings(interaction, each));
            rows.addPairings(interaction, known);
        }
        return rows;
    }

    List<Naming> namings() {
        return namings;
    }

    List<Pairing> pairings() {
        return pairings;
    }

    /** The identifiers, each once. */
    Map<UUID, IdentifierKey> identifiers() {
        Map<UUID, IdentifierKey> identifiers = new TreeMap<>(NameUuid::compareUnsigned);
        namings.forEach(each -> identifiers.put(each.key().id().value(), each.key()));
        return identifiers;
    }

    /** Each identifier once, in the order of their ids. */
    List<Seen> seen() {
        Map<UUID, Seen> seen = new TreeMap<>(NameUuid::compareUnsigned);
        namings.forEach(each -> seen.merge(each.key().id().value(), Seen.of(each), Seen::and));
        return List.copyOf(seen.values());
    }

    IdentifierRole roleOf(Seen seen) {
        return rules.of(seen.key().type()).role();
    }

    /** How many of the interactions hang on each identifier, if none is shared: as a rule. */
    Map<UUID, Long> hanging(Set<UUID> interactions) {
        Map<UUID, Naming> first = new HashMap<>();
        for (Naming naming : namings) {
            if (interactions.contains(naming.interaction())) {
                first.merge(naming.interaction(), naming, EvidenceRows::leading);
            }
        }
        Map<UUID, Long> hanging = new HashMap<>();
        first.values().forEach(each -> hanging.merge(each.key().id().value(), 1L, Long::sum));
        return hanging;
    }

    private static Naming leading(Naming one, Naming other) {
        return LEADING.compare(one, other) <= 0 ? one : other;
    }

    private void addNamings(Interaction interaction, KnownParticipant known) {
        Map<IdentifierKey, Integer> ranks = ranks(known.identifiers().keySet());
        String name = interaction.participants().get(known.participant()).name();
        known.identifiers()
                .forEach(
                        (key, proof) ->
                                namings.add(
                                        new Naming(
                                                interaction.id().value(),
                                                known.participant(),
                                                key,
                                                Objects.requireNonNull(ranks.get(key)),
                                                proof,
                                                interaction.occurredAt(),
                                                name)));
    }

    /** The order in which identifiers are primary, as long as none is shared. */
    private Map<IdentifierKey, Integer> ranks(Set<IdentifierKey> identifiers) {
        Set<IdentifierKey> left = new TreeSet<>(identifiers);
        Map<IdentifierKey, Integer> ranks = new HashMap<>();
        for (var next = primary.of(left, Set.of());
                next.isPresent();
                next = primary.of(left, Set.of())) {
            ranks.put(next.get(), ranks.size());
            left.remove(next.get());
        }
        return ranks;
    }

    private void addPairings(Interaction interaction, List<KnownParticipant> known) {
        Map<List<IdentifierKey>, IdentityEdge> edges = new HashMap<>();
        for (KnownParticipant participant : known) {
            for (IdentityEdge edge : participant.edges(interaction.occurredAt())) {
                edges.merge(List.of(edge.left(), edge.right()), edge, IdentityEdge::or);
            }
        }
        edges.values().forEach(edge -> pairings.add(new Pairing(interaction.id().value(), edge)));
    }
}
