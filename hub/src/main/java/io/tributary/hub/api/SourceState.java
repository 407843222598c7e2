package io.tributary.hub.api;

import org.jspecify.annotations.Nullable;

/**
 * How a configured source stands.
 *
 * @param source for example {@code shopify/eu-store}
 * @param platform as {@code attributes.platform} names it
 * @param state {@code running}, {@code standby}, {@code stopped} or {@code failed}
 * @param pending accepted events that wait to be recorded; null if that is not known per source
 * @param problem why its last poll failed; null if it did not
 */
public record SourceState(
        String source,
        String platform,
        String state,
        @Nullable Long pending,
        @Nullable String problem) {

    /** Without a problem. */
    public SourceState(String source, String platform, String state, @Nullable Long pending) {
        this(source, platform, state, pending, null);
    }
}
