package io.tributary.history.jdbc;

import io.tributary.history.matter.MatterState;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rebuild compares, stored or computed, each by id. The facts name ids, counts and times
 * only: they are shown.
 */
record RebuildFacts(
        Map<UUID, InteractionFact> interactions,
        Map<UUID, IdentifierFact> identifiers,
        Map<UUID, CustomerFact> customers,
        Map<UUID, MatterFact> matters) {

    RebuildFacts() {
        this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    /**
     * @param asItsParts whether it is what its parts make
     */
    record InteractionFact(boolean asItsParts, @Nullable UUID customer, @Nullable UUID matter) {}

    record IdentifierFact(@Nullable UUID customer, boolean shared) {}

    record CustomerFact(long interactions, @Nullable Instant first, @Nullable Instant last) {

        static final CustomerFact NONE = new CustomerFact(0, null, null);

        CustomerFact and(Instant at) {
            return new CustomerFact(
                    interactions + 1,
                    first == null || at.isBefore(first) ? at : first,
                    last == null || at.isAfter(last) ? at : last);
        }
    }

    record MatterFact(MatterState state, long interactions, Instant opened, Instant last) {}
}
