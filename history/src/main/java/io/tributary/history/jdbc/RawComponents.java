package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentityDecision;
import io.tributary.history.interaction.NameUuid;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What edges and decisions connect, taken or not. It is named by its least identifier. */
final class RawComponents {

    private final Map<UUID, UUID> parents = new HashMap<>();

    RawComponents(Collection<EdgeRow> edges, Collection<IdentityDecision> decisions) {
        edges.forEach(edge -> join(edge.pair().left(), edge.pair().right()));
        decisions.stream()
                .filter(IdentityDecision::always)
                .forEach(each -> join(each.left().id().value(), each.right().id().value()));
    }

    UUID of(UUID identifier) {
        UUID at = identifier;
        for (UUID parent = parentOf(at); !parent.equals(at); parent = parentOf(at)) {
            parents.put(at, parentOf(parent));
            at = parent;
        }
        return at;
    }

    private void join(UUID left, UUID right) {
        UUID one = of(left);
        UUID other = of(right);
        boolean inOrder = NameUuid.compareUnsigned(one, other) <= 0;
        parents.put(inOrder ? other : one, inOrder ? one : other);
    }

    private UUID parentOf(UUID identifier) {
        return parents.getOrDefault(identifier, identifier);
    }
}
