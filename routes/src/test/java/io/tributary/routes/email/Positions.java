package io.tributary.routes.email;

import io.tributary.history.position.SourcePositions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Positions of sources in memory: they outlive a Camel context, as those in a database do. */
final class Positions implements SourcePositions {

    private final Map<String, String> kept = new HashMap<>();

    @Override
    public synchronized Optional<String> find(String source, String name) {
        return Optional.ofNullable(kept.get(source + " " + name));
    }

    @Override
    public synchronized boolean move(String source, String name, @Nullable String from, String to) {
        if (to.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("too long");
        }
        boolean stands = Objects.equals(kept.get(source + " " + name), from);
        if (stands) {
            kept.put(source + " " + name, to);
        }
        return stands;
    }
}
