package io.tributary.connectors.dynamics;

import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of Dataverse, the database of Dynamics 365, which signs nothing: whoever registers a
 * webhook chooses a header with a value (HttpHeader), or a value that is sent as parameter {@code
 * code} of the address (WebhookKey).
 */
public final class DynamicsWebhooks {

    private DynamicsWebhooks() {}

    /**
     * Check {@code dynamics}; settings: {@code secret}, the value of the header {@code
     * X-Webhook-Secret} or of the parameter {@code code}.
     */
    public static WebhookCheck check() {
        return new DynamicsCheck();
    }
}
