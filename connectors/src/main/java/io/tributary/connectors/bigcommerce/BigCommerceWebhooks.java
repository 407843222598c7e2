package io.tributary.connectors.bigcommerce;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.SecretHeaderCheck;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of BigCommerce: a header of one's own, {@code X-Webhook-Secret}, with the secret that
 * the webhook was made with ({@code headers}). Neither the body nor a time is signed.
 */
public final class BigCommerceWebhooks {

    private BigCommerceWebhooks() {}

    /** Check {@code bigcommerce}; settings: {@code secret}. */
    public static WebhookCheck check() {
        return new SecretHeaderCheck("bigcommerce", HeaderField.of("x-webhook-secret"));
    }
}
