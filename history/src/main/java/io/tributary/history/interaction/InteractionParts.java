package io.tributary.history.interaction;

import java.util.Collection;

/** Makes one interaction of its parts. */
public final class InteractionParts {

    private InteractionParts() {}

    /**
     * Merges the current parts of one interaction, in whatever order they are given.
     *
     * @param parts at least one, each the highest revision of its part
     */
    public static Interaction merge(Collection<Interaction> parts) {
        throw new UnsupportedOperationException();
    }
}
