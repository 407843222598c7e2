package io.tributary.connectors.ringcentral;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.SecretHeaderCheck;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of RingCentral Engage Digital (once Dimelo): the secret of the webhook in {@code
 * X-Dimelo-Secret}. Nothing is signed, neither the body nor a time.
 */
public final class RingCentralEngageWebhooks {

    private RingCentralEngageWebhooks() {}

    /** Check {@code ringcentral-engage}; settings: {@code secret}, {@code verifyToken}. */
    public static WebhookCheck check() {
        return new RingCentralEngageCheck(
                new SecretHeaderCheck("ringcentral-engage", HeaderField.of("x-dimelo-secret")));
    }
}
