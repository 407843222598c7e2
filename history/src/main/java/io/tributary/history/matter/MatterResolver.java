package io.tributary.history.matter;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.InteractionId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Works out matters. A pure function of the set of interactions, whatever their order.
 *
 * <p>Interactions that share a thread, a message or a reference are one matter. An interaction that
 * only mentions a reference in its text joins those that name it in a field, if they are the same
 * customer's. A matter's id is that of its representative interaction: the first by (time, id).
 */
public final class MatterResolver {

    /** A mention counts within one customer only. */
    private record OwnedReference(CustomerId customer, String type, String value) {}

    private MatterResolver() {}

    /**
     * The matter of each interaction; those that begin no matter, and belong to none, are missing.
     *
     * @param members all interactions of the matters in question, each once
     */
    public static Map<InteractionId, MatterId> resolve(Collection<MatterMember> members) {
        DisjointSets sets = new DisjointSets();
        Set<OwnedReference> owned = ownedReferences(members);
        for (MatterMember member : members) {
            sets.add(member);
            for (MatterKey key : member.keys()) {
                if (key.kind() != MatterKey.Kind.MENTION) {
                    sets.join(member, key);
                }
                OwnedReference reference = ownedReference(member, key);
                if (reference != null && owned.contains(reference)) {
                    sets.join(member, reference);
                }
            }
        }
        return matters(members, sets);
    }

    private static Set<OwnedReference> ownedReferences(Collection<MatterMember> members) {
        Set<OwnedReference> owned = new HashSet<>();
        for (MatterMember member : members) {
            for (MatterKey key : member.keys()) {
                OwnedReference reference = ownedReference(member, key);
                if (reference != null && key.kind() == MatterKey.Kind.REFERENCE) {
                    owned.add(reference);
                }
            }
        }
        return owned;
    }

    private static @Nullable OwnedReference ownedReference(MatterMember member, MatterKey key) {
        boolean names =
                key.kind() == MatterKey.Kind.REFERENCE || key.kind() == MatterKey.Kind.MENTION;
        return names && member.customer() != null
                ? new OwnedReference(member.customer(), key.type(), key.mentioned())
                : null;
    }

    private static Map<InteractionId, MatterId> matters(
            Collection<MatterMember> members, DisjointSets sets) {
        Map<Object, List<MatterMember>> groups =
                members.stream().collect(Collectors.groupingBy(sets::rootOf));
        Map<InteractionId, MatterId> matters = new HashMap<>();
        for (List<MatterMember> group : groups.values()) {
            if (group.stream().anyMatch(MatterMember::begins)) {
                MatterId matter = representative(group);
                group.forEach(member -> matters.put(member.id(), matter));
            }
        }
        return matters;
    }

    private static MatterId representative(List<MatterMember> group) {
        return group.stream()
                .min(Comparator.comparing(MatterMember::occurredAt).thenComparing(MatterMember::id))
                .map(first -> new MatterId(first.id().value()))
                .orElseThrow();
    }

    /** Interactions and what they share, joined. */
    private static final class DisjointSets {
        private final Map<Object, Object> parents = new HashMap<>();

        void add(Object element) {
            parents.putIfAbsent(element, element);
        }

        void join(Object one, Object other) {
            add(one);
            add(other);
            parents.put(rootOf(one), rootOf(other));
        }

        Object rootOf(Object element) {
            Function<Object, Object> parent = each -> parents.getOrDefault(each, each);
            Object at = element;
            while (!parent.apply(at).equals(at)) {
                parents.put(at, parent.apply(parent.apply(at)));
                at = parent.apply(at);
            }
            return at;
        }
    }
}
