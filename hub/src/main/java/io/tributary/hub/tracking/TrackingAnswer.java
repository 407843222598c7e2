package io.tributary.hub.tracking;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * What a sender is answered. Libraries send again after 429 and 5xx, and throw away what was
 * answered with another 4xx.
 *
 * @param json the body; nothing in it comes from the request
 */
record TrackingAnswer(int status, String contentType, Map<String, String> headers, String json) {

    private static final int SOON = 5;

    static TrackingAnswer kept() {
        return new TrackingAnswer(
                200, MediaType.APPLICATION_JSON_VALUE, Map.of(), "{\"success\":true}");
    }

    static TrackingAnswer unknownKey() {
        return problem(
                401,
                "unauthorized",
                "Who is asking is not known",
                "No source has this write key.",
                Map.of(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"write key\""));
    }

    static TrackingAnswer otherOrigin() {
        return problem(
                403,
                "forbidden",
                "Not allowed",
                "The source of this write key takes nothing from this web site.",
                Map.of());
    }

    static TrackingAnswer noCall() {
        return problem(
                404, "not-found", "Not found", "The tracking API has no such call.", Map.of());
    }

    static TrackingAnswer otherMethod() {
        return problem(
                405,
                "method-not-allowed",
                "This address does not take this method",
                "Send calls with POST.",
                Map.of(HttpHeaders.ALLOW, "POST, OPTIONS"));
    }

    static TrackingAnswer rejected(TrackingRejected rejected) {
        String reason = String.valueOf(rejected.getMessage());
        return rejected.isTooLarge()
                ? problem(413, "too-large", "The body is too large", reason, Map.of())
                : problem(
                        400,
                        "invalid-request",
                        "The request cannot be understood",
                        reason,
                        Map.of());
    }

    static TrackingAnswer tooMany(int seconds) {
        return problem(
                429,
                "too-many-requests",
                "Too many events",
                "Nothing was taken; send it again after a while.",
                Map.of(HttpHeaders.RETRY_AFTER, Integer.toString(seconds)));
    }

    static TrackingAnswer unavailable() {
        return problem(
                503,
                "unavailable",
                "Not available for the moment",
                "Nothing was taken; send it again.",
                Map.of(HttpHeaders.RETRY_AFTER, Integer.toString(SOON)));
    }

    private static TrackingAnswer problem(
            int status, String type, String title, String detail, Map<String, String> headers) {
        String json =
                """
                {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s"}"""
                        .formatted(type, title, status, detail);
        return new TrackingAnswer(status, MediaType.APPLICATION_PROBLEM_JSON_VALUE, headers, json);
    }

    void send(HttpServletResponse response) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        headers.forEach(response::setHeader);
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
