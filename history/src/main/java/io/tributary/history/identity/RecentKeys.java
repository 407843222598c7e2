package io.tributary.history.identity;

import io.tributary.history.interaction.Identifier;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What identifiers were normalised to lately: an event is asked for its own several times, and who
 * talks to a company does so again. Of two that have one place the later stays. Thread-safe.
 */
final class RecentKeys {

    private static final int PLACES = 1 << 12;

    private record Known(Identifier identifier, Optional<IdentifierKey> key) {}

    private final AtomicReferenceArray<@Nullable Known> known = new AtomicReferenceArray<>(PLACES);

    /** The same that the function answers, which must be pure. */
    Optional<IdentifierKey> of(
            Identifier identifier, Function<Identifier, Optional<IdentifierKey>> normalising) {
        int hash = identifier.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        Known there = known.get(place);
        if (there != null && there.identifier().equals(identifier)) {
            return there.key();
        }
        Optional<IdentifierKey> key = normalising.apply(identifier);
        known.set(place, new Known(identifier, key));
        return key;
    }
}
