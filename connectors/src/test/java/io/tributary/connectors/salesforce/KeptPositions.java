package io.tributary.connectors.salesforce;

import io.tributary.history.failure.TransientFailure;
import io.tributary.history.position.SourcePositions;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Positions in memory, with the promises of those in the database. */
final class KeptPositions implements SourcePositions {

    private final Map<String, String> kept = new ConcurrentHashMap<>();

    /** How many of the next moves find the database away. */
    final AtomicInteger away = new AtomicInteger();

    @Override
    public Optional<String> find(String source, String name) {
        return Optional.ofNullable(kept.get(source + name));
    }

    @Override
    public synchronized boolean move(String source, String name, @Nullable String from, String to) {
        if (away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new TransientFailure("the database is away", null);
        }
        if (!Objects.equals(kept.get(source + name), from)) {
            return false;
        }
        kept.put(source + name, to);
        return true;
    }
}
