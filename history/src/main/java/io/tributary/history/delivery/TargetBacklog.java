package io.tributary.history.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one target stands.
 *
 * @param oldestPendingAt when the longest waiting interaction was recorded; null if none waits
 */
public record TargetBacklog(
        String target,
        long pending,
        long delivered,
        long parked,
        @Nullable Instant oldestPendingAt,
        @Nullable Instant lastDeliveredAt) {}
