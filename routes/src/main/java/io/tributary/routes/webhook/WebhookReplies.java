package io.tributary.routes.webhook;

import io.tributary.connectors.webhook.Verdict;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.failure.TransientFailure;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.util.ObjectHelper;
import org.apache.camel.util.json.JsonObject;

/** The answers of the webhook door: empty when kept, else RFC 9457 problem details. */
final class WebhookReplies {

    private static final String RETRY_AFTER_SECONDS = "30";

    private WebhookReplies() {}

    static WebhookReply kept() {
        return new WebhookReply(200, "text/plain", Map.of(), new byte[0]);
    }

    /** The platform's own word for it, in JSON. */
    static WebhookReply kept(String answer) {
        return answer.isEmpty()
                ? kept()
                : new WebhookReply(
                        200, "application/json", Map.of(), answer.getBytes(StandardCharsets.UTF_8));
    }

    static WebhookReply answer(Verdict.Answer answer) {
        return new WebhookReply(
                answer.status(), answer.contentType(), answer.headers(), answer.body());
    }

    /** Tells nothing of why, which would help to forge. */
    static WebhookReply notGenuine() {
        return problem(401, "not-genuine", "The request is not signed as agreed.", "", Map.of());
    }

    static WebhookReply unknownSource() {
        return problem(404, "unknown-source", "No route has this source.", "", Map.of());
    }

    static WebhookReply unavailable(String detail) {
        return problem(
                503,
                "not-kept",
                "The request is not kept; send it again.",
                detail,
                Map.of("Retry-After", RETRY_AFTER_SECONDS));
    }

    static WebhookReply error() {
        return problem(500, "not-kept", "The request is not kept; send it again.", "", Map.of());
    }

    /** The answer to a request whose route failed; anything may have wrapped the cause. */
    static WebhookReply failed(Throwable failure) {
        if (ObjectHelper.getException(TransientFailure.class, failure) != null) {
            return unavailable("The hub cannot keep it at the moment.");
        }
        PayloadRejected rejected = ObjectHelper.getException(PayloadRejected.class, failure);
        if (rejected != null) {
            return problem(
                    400,
                    "payload-rejected",
                    "The payload cannot be understood.",
                    String.valueOf(rejected.getMessage()),
                    Map.of());
        }
        return error();
    }

    private static WebhookReply problem(
            int status, String type, String title, String detail, Map<String, String> headers) {
        JsonObject problem = new JsonObject();
        problem.put("type", "/problems/" + type);
        problem.put("title", title);
        problem.put("status", status);
        if (!detail.isEmpty()) {
            problem.put("detail", detail);
        }
        return new WebhookReply(
                status,
                "application/problem+json",
                headers,
                problem.toJson().getBytes(StandardCharsets.UTF_8));
    }
}
