package io.tributary.history.matter;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.InteractionId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the resolver needs to know of an interaction.
 *
 * @param customer whose mentions count; null if it is nobody's
 * @param begins whether it is a matter even alone
 */
public record MatterMember(
        InteractionId id,
        Instant occurredAt,
        @Nullable CustomerId customer,
        boolean begins,
        Set<MatterKey> keys) {

    public MatterMember {
        keys = Set.copyOf(keys);
    }
}
