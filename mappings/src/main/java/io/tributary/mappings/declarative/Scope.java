package io.tributary.mappings.declarative;

import com.dashjoin.jsonata.Jsonata.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What expressions see.
 *
 * @param input {@code $}: what the interaction is made of
 * @param frame the variables
 */
record Scope(@Nullable Object input, Frame frame) {}
