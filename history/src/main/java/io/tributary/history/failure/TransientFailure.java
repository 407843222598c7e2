package io.tributary.history.failure;

import org.jspecify.annotations.Nullable;

/** Another try may succeed: a broker, a database or a target that is away or busy. */
public final class TransientFailure extends TributaryException {

    public TransientFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
