package io.tributary.connectors.shopify;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.SignatureScheme;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of Shopify: the base64 HMAC-SHA256 of the raw body, keyed with the app's client secret.
 * No time is signed.
 */
public final class ShopifyWebhooks {

    private ShopifyWebhooks() {}

    /** Check {@code shopify}; settings: {@code secret}. */
    public static WebhookCheck check() {
        return new SignatureCheck(
                "shopify",
                SignatureScheme.of(
                        HeaderField.of("x-shopify-hmac-sha256"),
                        HmacAlgorithm.SHA256,
                        SignatureEncoding.BASE64,
                        "{body}"));
    }
}
