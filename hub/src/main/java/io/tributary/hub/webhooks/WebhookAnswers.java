package io.tributary.hub.webhooks;

import io.tributary.routes.webhook.WebhookReply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/** What the door itself answers, and how answers are sent. */
final class WebhookAnswers {

    /** Some answers repeat what was asked: no browser may take one for a page. */
    private static final Map<String, String> HEADERS =
            Map.of(
                    "Cache-Control", "no-store",
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
                    "Referrer-Policy", "no-referrer",
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY");

    private static final String STRICT_TRANSPORT = "max-age=31536000 ; includeSubDomains";

    private WebhookAnswers() {}

    static WebhookReply notAllowed() {
        return new WebhookReply(
                405, "", Map.of(HttpHeaders.ALLOW, "GET, HEAD, POST, PUT"), new byte[0]);
    }

    static WebhookReply notReady() {
        return problem(
                503,
                Map.of(HttpHeaders.RETRY_AFTER, "5"),
                """
                {"type":"/problems/unavailable","title":"Not available now","status":503,\
                "detail":"The hub is starting or stopping; send again."}\
                """);
    }

    static WebhookReply noSource() {
        return problem(
                404,
                Map.of(),
                """
                {"type":"/problems/not-found","title":"Not found","status":404,\
                "detail":"No source has this address."}\
                """);
    }

    static WebhookReply tooLarge(DataSize most) {
        return problem(
                413,
                Map.of(),
                """
                {"type":"/problems/too-large","title":"Too large","status":413,\
                "detail":"A webhook may bring %s."}\
                """
                        .formatted(most));
    }

    private static WebhookReply problem(int status, Map<String, String> headers, String json) {
        return new WebhookReply(
                status,
                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                headers,
                json.getBytes(StandardCharsets.UTF_8));
    }

    static void send(WebhookReply reply, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(reply.status());
        HEADERS.forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", STRICT_TRANSPORT);
        }
        reply.headers().forEach(response::setHeader);
        if (!reply.contentType().isEmpty()) {
            response.setContentType(reply.contentType());
        }
        response.setContentLength(reply.body().length);
        if (reply.body().length > 0) {
            response.getOutputStream().write(reply.body());
        }
    }
}
