package io.tributary.connectors.freshdesk;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.SecretHeaderCheck;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of Freshdesk, which are actions of its automation rules and sign nothing: the rule is
 * given a header with a secret.
 */
public final class FreshdeskWebhooks {

    private FreshdeskWebhooks() {}

    /** Check {@code freshdesk}; settings: {@code secret}, the value of {@code X-Webhook-Secret}. */
    public static WebhookCheck check() {
        return new SecretHeaderCheck("freshdesk", HeaderField.of("x-webhook-secret"));
    }
}
