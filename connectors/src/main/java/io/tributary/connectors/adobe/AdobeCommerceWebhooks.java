package io.tributary.connectors.adobe;

import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Events of Adobe Commerce, as Adobe I/O Events delivers them ({@code X-Adobe-Digital-Signature-1}
 * and {@code -2}) or the shop's own webhooks do ({@code X-Adobe-Commerce-Webhook-Signature}):
 * base64 of an RSA signature (SHA-256) of the raw body. Adobe signs the events of all its customers
 * with the same two keys, so that those are taken only if they name the route's client as
 * recipient. No time is signed.
 */
public final class AdobeCommerceWebhooks {

    private AdobeCommerceWebhooks() {}

    /**
     * Check {@code adobe-commerce}; settings: {@code publicKeys} (comma separated, base64 or PEM),
     * {@code clientId} for Adobe I/O Events.
     */
    public static WebhookCheck check() {
        return new AdobeCommerceCheck();
    }
}
