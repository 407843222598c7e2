package io.tributary.connectors.soap;

import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Messages of SOAP 1.1 and 1.2 over HTTP, sent with user and password: those of HTTP (Basic), or in
 * a {@code UsernameToken} of WS-Security 1.0 and 1.1, as they are or as a digest. They prove who
 * sent the message, and neither what nor, as they are, when.
 */
public final class SoapWebhooks {

    private SoapWebhooks() {}

    /** Check {@code soap}; settings: {@code secret}, written {@code user:password}. */
    public static WebhookCheck check() {
        return new SoapCheck();
    }
}
