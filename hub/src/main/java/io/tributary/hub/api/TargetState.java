package io.tributary.hub.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a configured target stands.
 *
 * @param target for example {@code salesforce/main}
 * @param platform for example {@code salesforce}
 * @param state {@code running}, {@code paused} or {@code stopped}
 * @param pausedUntil when it is tried again; null if it is not paused
 * @param pausedFor what it said when it was paused, without personal data; null if it is not paused
 * @param quota what the target allows; null if it does not tell
 */
public record TargetState(
        String target,
        String platform,
        String state,
        @Nullable Instant pausedUntil,
        @Nullable String pausedFor,
        @Nullable Quota quota) {

    /**
     * Calls that a target allows.
     *
     * @param used calls used in the present period
     * @param limit calls allowed in a period
     * @param reserve how many of them the hub leaves to people and other systems
     */
    public record Quota(long used, long limit, long reserve) {}
}
