package io.tributary.history.failure;

/**
 * The one root of what can go wrong with an event. Its three kinds are all that a route needs to
 * decide: retry, park, or refuse. Messages name fields and causes, never personal data.
 */
public abstract sealed class TributaryException extends RuntimeException
        permits TransientFailure, PermanentFailure, PayloadRejected {

    TributaryException(String message, @org.jspecify.annotations.Nullable Throwable cause) {
        super(message, cause);
    }
}
