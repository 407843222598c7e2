package io.tributary.routes.reading;

import io.tributary.history.position.SourcePositions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Positions in memory, by the same promise as those in the database. */
final class KeptPositions implements SourcePositions {

    private final Map<String, String> positions = new ConcurrentHashMap<>();

    @Override
    public Optional<String> find(String source, String name) {
        return Optional.ofNullable(positions.get(source + " " + name));
    }

    @Override
    public boolean move(String source, String name, String from, String to) {
        String key = source + " " + name;
        return from == null
                ? positions.putIfAbsent(key, to) == null
                : positions.replace(key, from, to);
    }
}
