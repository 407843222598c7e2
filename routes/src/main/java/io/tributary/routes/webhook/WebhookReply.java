package io.tributary.routes.webhook;

import java.util.Map;

/**
 * What the platform is answered.
 *
 * @param status 2xx once durable; 401 if not genuine; 404 if no route has the source; 503 with
 *     {@code Retry-After} if the broker refuses
 */
public record WebhookReply(
        int status, String contentType, Map<String, String> headers, byte[] body) {

    public WebhookReply {
        headers = Map.copyOf(headers);
    }
}
