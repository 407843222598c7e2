package io.tributary.hub.api;

import org.jspecify.annotations.Nullable;

/** An argument of a call that a converter cannot read. */
final class UnreadableArgument extends IllegalArgumentException {

    private final String wording;

    /**
     * @param wording what would be right; shown to the caller
     */
    UnreadableArgument(String wording, @Nullable Throwable cause) {
        super(wording, cause);
        this.wording = wording;
    }

    String wording() {
        return wording;
    }
}
