package io.tributary.hub.api;

import org.jspecify.annotations.Nullable;

/**
 * How a configured target stands.
 *
 * @param target for example {@code salesforce/main}
 * @param platform for example {@code salesforce}
 * @param state {@code running}, {@code paused} or {@code stopped}
 * @param quota what the target allows; null if it does not tell
 */
public record TargetState(String target, String platform, String state, @Nullable Quota quota) {

    /**
     * Calls that a target allows.
     *
     * @param used calls used in the present period
     * @param limit calls allowed in a period
     */
    public record Quota(long used, long limit) {}
}
