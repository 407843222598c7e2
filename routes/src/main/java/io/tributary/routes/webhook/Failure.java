package io.tributary.routes.webhook;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.failure.TransientFailure;
import java.util.Map;
import org.apache.camel.util.ObjectHelper;

/**
 * Why a request is not kept.
 *
 * @param status of HTTP, where nothing else is agreed
 * @param detail empty if there is nothing to add
 * @param headers of the answer, beside the usual ones
 */
record Failure(int status, String type, String title, String detail, Map<String, String> headers) {

    private static final String RETRY_AFTER_SECONDS = "30";

    /**
     * Tells nothing of why, which would help to forge. Some senders, Amazon SNS among them, give
     * user and password only once they are asked for them.
     */
    static Failure notGenuine() {
        return new Failure(
                401,
                "not-genuine",
                "The request is not signed as agreed.",
                "",
                Map.of("WWW-Authenticate", "Basic realm=\"webhooks\", charset=\"UTF-8\""));
    }

    static Failure unknownSource() {
        return new Failure(404, "unknown-source", "No route has this source.", "", Map.of());
    }

    static Failure unavailable(String detail) {
        return new Failure(
                503,
                "not-kept",
                "The request is not kept; send it again.",
                detail,
                Map.of("Retry-After", RETRY_AFTER_SECONDS));
    }

    static Failure error() {
        return new Failure(
                500, "not-kept", "The request is not kept; send it again.", "", Map.of());
    }

    static Failure rejected(String detail) {
        return new Failure(
                400, "payload-rejected", "The payload cannot be understood.", detail, Map.of());
    }

    /** What a route failed with; anything may have wrapped the cause. */
    static Failure of(Throwable cause) {
        if (ObjectHelper.getException(TransientFailure.class, cause) != null) {
            return unavailable("The hub cannot keep it at the moment.");
        }
        PayloadRejected rejected = ObjectHelper.getException(PayloadRejected.class, cause);
        return rejected == null ? error() : rejected(String.valueOf(rejected.getMessage()));
    }

    /** Whether another request than this one is needed. */
    boolean isOfTheSender() {
        return status < 500;
    }
}
