package io.tributary.routes.xmpp;

import io.tributary.history.position.SourcePositions;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Positions in memory, which outlive a hub as those in the database do. */
final class Positions implements SourcePositions {

    private final Map<String, String> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<String> find(String source, String name) {
        return Optional.ofNullable(kept.get(source + " " + name));
    }

    @Override
    public synchronized boolean move(String source, String name, @Nullable String from, String to) {
        boolean stands = Objects.equals(kept.get(source + " " + name), from);
        if (stands) {
            kept.put(source + " " + name, to);
        }
        return stands;
    }
}
