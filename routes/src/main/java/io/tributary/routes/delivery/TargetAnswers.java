package io.tributary.routes.delivery;

import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.connectors.reading.RetryAfter;
import io.tributary.history.failure.TransientFailure;
import java.time.Duration;
import java.time.Instant;

/** What answers of HTTP mean that are about a target as a whole, not about a record. */
public final class TargetAnswers {

    private TargetAnswers() {}

    /** Whether it is one: a redirection, a refused login, or what passes. */
    public static boolean isOfTarget(ApiAnswer answer) {
        return answer.isRedirection() || answer.isLogin() || answer.isPassing();
    }

    /** To be thrown; pauses the target for as long as it asks for, or until it may be mended. */
    public static TransientFailure failure(ApiAnswer answer) {
        String status = ", status " + answer.status();
        if (answer.isLogin()) {
            return misconfigured("it refuses the login" + status + "; check secret and rights");
        }
        if (answer.isRedirection()) {
            return misconfigured("it is at another address" + status + "; check the URL");
        }
        Duration retryAfter = RetryAfter.of(answer, Instant.now());
        return retryAfter == null
                ? new TransientFailure("it is not available" + status, null)
                : new TransientFailure("it asks to be left alone" + status, null, retryAfter);
    }

    /** To be thrown; pauses the target at once. */
    public static TransientFailure misconfigured(String reason) {
        return new TransientFailure(reason, null, MappingFileOfTarget.MISCONFIGURED);
    }
}
