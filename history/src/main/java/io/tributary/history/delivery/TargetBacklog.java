package io.tributary.history.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one target stands.
 *
 * @param delivered what it has, but for what was skipped
 * @param skipped what people gave up after the target had refused it
 * @param oldestPendingAt when the longest waiting interaction was recorded; null if none waits
 */
public record TargetBacklog(
        String target,
        long pending,
        long delivered,
        long parked,
        long skipped,
        @Nullable Instant oldestPendingAt,
        long deliveredLastMinute,
        @Nullable Instant lastDeliveredAt) {}
