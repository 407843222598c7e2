package io.tributary.hub.failures;

import org.jspecify.annotations.Nullable;

/**
 * Which failures are meant; null matches all.
 *
 * @param cause exactly as {@link Failure#cause()} tells it
 */
public record FailureFilter(
        @Nullable String source, @Nullable String mapping, @Nullable String cause) {

    /** Matches every failure. */
    public static FailureFilter all() {
        return new FailureFilter(null, null, null);
    }
}
