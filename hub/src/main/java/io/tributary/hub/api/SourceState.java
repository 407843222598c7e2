package io.tributary.hub.api;

import org.jspecify.annotations.Nullable;

/**
 * How a configured source stands.
 *
 * @param source for example {@code shopify/eu-store}
 * @param platform as {@code attributes.platform} names it
 * @param state {@code running}, {@code standby}, {@code stopped} or {@code failed}
 * @param pending accepted events that wait to be recorded; null if that is not known per source
 */
public record SourceState(String source, String platform, String state, @Nullable Long pending) {}
