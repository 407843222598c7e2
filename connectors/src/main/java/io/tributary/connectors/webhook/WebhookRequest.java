package io.tributary.connectors.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a platform sent to the webhook door, untouched.
 *
 * @param method upper case
 * @param url the address that the platform was given, with its query: the configured public one,
 *     never one that a proxy made
 * @param query decoded query parameters in order of appearance
 * @param headers names in lower case
 * @param body the bytes as received; empty if there are none
 */
public record WebhookRequest(
        String method,
        String url,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        byte[] body,
        Instant receivedAt) {

    /** The same request with another body. */
    public WebhookRequest with(byte[] other) {
        return new WebhookRequest(method, url, query, headers, other, receivedAt);
    }

    /** The first value of the header, or null. */
    public @Nullable String header(String lowerCaseName) {
        List<String> values = headers.get(lowerCaseName);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** The first value of the query parameter, or null. */
    public @Nullable String parameter(String name) {
        List<String> values = query.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
