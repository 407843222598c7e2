package io.tributary.connectors.woocommerce;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.SignatureScheme;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of WooCommerce: the base64 HMAC-SHA256 of the raw body, keyed with the webhook's secret.
 * No time is signed, and not the topic.
 */
public final class WooCommerceWebhooks {

    /** Where the signature stands, in lower case. */
    static final String SIGNATURE = "x-wc-webhook-signature";

    private WooCommerceWebhooks() {}

    /** Check {@code woocommerce}; settings: {@code secret}. */
    public static WebhookCheck check() {
        return new WooCommerceCheck(
                new SignatureCheck(
                        "woocommerce",
                        SignatureScheme.of(
                                HeaderField.of(SIGNATURE),
                                HmacAlgorithm.SHA256,
                                SignatureEncoding.BASE64,
                                "{body}")));
    }
}
