package io.tributary.history.failure;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Another try may succeed: a broker, a database or a target that is away or busy. */
public final class TransientFailure extends TributaryException {

    private final @Nullable Duration retryAfter;

    public TransientFailure(String message, @Nullable Throwable cause) {
        this(message, cause, null);
    }

    /**
     * @param retryAfter how long the other side wants to be left alone; null if it does not tell
     */
    public TransientFailure(
            String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** How long the other side wants to be left alone; empty if it does not tell. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
