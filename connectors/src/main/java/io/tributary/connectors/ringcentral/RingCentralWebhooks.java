package io.tributary.connectors.ringcentral;

import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of RingCentral, which signs nothing: each notification carries the token that the
 * subscription was given. A new subscription is tried by a request without a body, whose {@code
 * Validation-Token} has to be given back.
 */
public final class RingCentralWebhooks {

    private RingCentralWebhooks() {}

    /** Check {@code ringcentral}; settings: {@code secret} (the subscription's token). */
    public static WebhookCheck check() {
        return new RingCentralCheck();
    }
}
