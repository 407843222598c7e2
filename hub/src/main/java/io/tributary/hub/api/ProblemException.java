package io.tributary.hub.api;

import org.jspecify.annotations.Nullable;

/** Ends a call with a problem. The message is shown to the caller. */
final class ProblemException extends RuntimeException {

    private final ProblemType type;

    private ProblemException(ProblemType type, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.type = type;
    }

    static ProblemException notFound(String what) {
        return new ProblemException(ProblemType.NOT_FOUND, "there is no " + what, null);
    }

    static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.INVALID_REQUEST, detail, null);
    }

    static ProblemException invalid(String detail, Throwable cause) {
        return new ProblemException(ProblemType.INVALID_REQUEST, detail, cause);
    }

    static ProblemException conflict(String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail, null);
    }

    static ProblemException conflict(String detail, Throwable cause) {
        return new ProblemException(ProblemType.CONFLICT, detail, cause);
    }

    static ProblemException tooLarge(String detail) {
        return new ProblemException(ProblemType.TOO_LARGE, detail, null);
    }

    static ProblemException unavailable(String detail) {
        return new ProblemException(ProblemType.UNAVAILABLE, detail, null);
    }

    ProblemType type() {
        return type;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
