package io.tributary.connectors.vonage;

import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of Vonage: {@code Authorization: Bearer} and a JSON Web Token (HS256), keyed with the
 * account's signature secret, whose claims have the hash of the raw body and the time of issue.
 */
public final class VonageWebhooks {

    private VonageWebhooks() {}

    /** Check {@code vonage}; settings: {@code secret} (the signature secret). */
    public static WebhookCheck check() {
        return new VonageCheck();
    }
}
