package io.tributary.history.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one target has yet to get.
 *
 * @param pending interactions that wait; counted up to {@link #MOST}
 * @param parked interactions that the target refused; counted up to {@link #MOST}
 * @param since when the longest waiting was recorded; null if none waits
 */
public record Owed(String target, long pending, long parked, @Nullable Instant since) {

    /** Where counting ends, so that it costs the same whatever waits. */
    public static final int MOST = 100_000;
}
