package io.tributary.mappings.declarative;

import com.dashjoin.jsonata.Jsonata.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What expressions see.
 *
 * @param input {@code $}: what something is made of
 * @param frame the variables
 */
public record Scope(@Nullable Object input, Frame frame) {

    /** Without variables, but within bounds of what expressions may do. */
    public static Scope of(@Nullable Object input) {
        Frame frame = new Frame(null);
        Bounds.set(frame);
        return new Scope(input, frame);
    }
}
