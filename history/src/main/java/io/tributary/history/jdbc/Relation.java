package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Who is related to whom. Lean, as long as most are related to one. */
final class Relation {

    private final Map<UUID, UUID> first = new HashMap<>();
    private final Map<UUID, Set<UUID>> several = new HashMap<>();

    void add(UUID one, UUID other) {
        UUID known = first.putIfAbsent(one, other);
        if (known != null && !known.equals(other)) {
            Set<UUID> all =
                    several.computeIfAbsent(one, id -> new TreeSet<>(NameUuid::compareUnsigned));
            all.add(known);
            all.add(other);
        }
    }

    /** Those who are related to more than one, and to whom. */
    Map<UUID, Set<UUID>> several() {
        return several;
    }
}
