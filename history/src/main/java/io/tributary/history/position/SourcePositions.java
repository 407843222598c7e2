package io.tributary.history.position;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far sources that are read were read, so that another start or another hub goes on there.
 *
 * <p>A position is moved only once the hub has accepted durably what lies before it: what is read
 * again after a crash changes nothing, what is skipped is lost. It names no person: cursors, ids
 * and times only. Thread-safe, for any number of hubs.
 */
public interface SourcePositions {

    /** The most characters of a position. */
    int MOST_CHARACTERS = 8_000;

    /**
     * Where the reading stands; empty if it never began.
     *
     * @param source for example {@code zendesk/main}
     * @param name tells readings of one source apart, for example {@code tickets}
     * @throws io.tributary.history.failure.TransientFailure if the database is away
     */
    Optional<String> find(String source, String name);

    /**
     * Moves a reading on from where the caller found it, and not from anywhere else: so one of two
     * hubs that both believe they read a source never takes it back behind the other.
     *
     * @param from what {@link #find} told; null if the reading never began
     * @param to text or JSON of at most {@value #MOST_CHARACTERS} characters
     * @return false, with nothing changed, if the reading stands somewhere else meanwhile: find it
     *     again, and go on there
     * @throws IllegalArgumentException if {@code to} is too long
     * @throws io.tributary.history.failure.TransientFailure if the database is away; the position
     *     may have been moved
     */
    boolean move(String source, String name, @Nullable String from, String to);
}
