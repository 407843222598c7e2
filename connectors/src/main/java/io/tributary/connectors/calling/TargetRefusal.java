package io.tributary.connectors.calling;

import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.connectors.reading.RetryAfter;
import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.failure.TributaryException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Tells what it means that a target refused a call. */
public final class TargetRefusal {

    private static final Set<Integer> PASSING = Set.of(408, 409, 423, 425, 429);
    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_ERROR = 500;

    private TargetRefusal() {}

    /**
     * What to throw: a failure of the target if waiting or its admin can mend it, else one of the
     * call.
     *
     * @param target its name, for the message
     * @param settings where its settings are, for example {@code tributary.zendesk-target}
     * @param what the call was to do, for example {@code the comment on ticket 7}
     */
    public static TributaryException of(
            String target, String settings, String what, ApiAnswer answer, Instant now) {
        int status = answer.status();
        Duration retryAfter = RetryAfter.of(answer, now);
        if (status == UNAUTHORIZED) {
            return new TransientFailure(
                    target + " refused the credentials; check those of " + settings, null);
        }
        if (retryAfter != null || PASSING.contains(status) || status >= SERVER_ERROR) {
            return new TransientFailure(
                    target + " is not available, status " + status, null, retryAfter);
        }
        if (status < 400) {
            return new TransientFailure(
                    target + " answers " + status + "; check the address in " + settings, null);
        }
        return new PermanentFailure(
                target
                        + " refused "
                        + what
                        + ", status "
                        + status
                        + (status == 403 ? "; check the rights of the user" : ""),
                null);
    }
}
