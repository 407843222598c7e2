package io.tributary.hub.backfill;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.failure.TributaryException;
import java.util.Objects;

/**
 * Why a piece is not in the history.
 *
 * @param field of the payload; empty if it is not about one
 * @param reason without personal data
 */
record Reject(String field, String reason) {

    static Reject of(RuntimeException failure) {
        if (failure instanceof PayloadRejected rejected) {
            return new Reject(rejected.field(), text(rejected));
        }
        return failure instanceof TributaryException refused
                ? new Reject("", "The history refused it: " + text(refused))
                : bug(failure);
    }

    /** The message is left out: it may quote the payload. */
    static Reject bug(Throwable fault) {
        StackTraceElement[] stack = fault.getStackTrace();
        String where = stack.length == 0 ? "" : " in " + stack[0];
        return new Reject("", "The hub failed with " + fault.getClass().getSimpleName() + where);
    }

    private static String text(TributaryException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
    }
}
