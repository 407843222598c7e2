package io.tributary.history.failure;

import org.jspecify.annotations.Nullable;

/** Another try gives the same result until somebody changes data, a rule or a mapping. */
public final class PermanentFailure extends TributaryException {

    public PermanentFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
