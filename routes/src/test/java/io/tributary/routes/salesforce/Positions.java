package io.tributary.routes.salesforce;

import io.tributary.history.position.SourcePositions;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one position of a topic, in memory, which outlives a hub as that in the database does. */
final class Positions implements SourcePositions {

    private @Nullable String kept;

    /** Empty if there is none yet. */
    synchronized String kept() {
        return kept == null ? "" : kept;
    }

    @Override
    public synchronized Optional<String> find(String source, String name) {
        return Optional.ofNullable(kept);
    }

    @Override
    public synchronized boolean move(String source, String name, @Nullable String from, String to) {
        boolean stands = Objects.equals(kept, from);
        if (stands) {
            kept = to;
        }
        return stands;
    }
}
