package io.tributary.connectors.meta;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.SignatureScheme;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of Meta (WhatsApp Cloud API, Messenger, Instagram): {@code sha256=} and the hex
 * HMAC-SHA256 of the raw body, keyed with the app secret. No time is signed.
 */
public final class MetaWebhooks {

    private MetaWebhooks() {}

    /** Check {@code meta}; settings: {@code secret}, {@code verifyToken}. */
    public static WebhookCheck check() {
        return new MetaCheck(
                new SignatureCheck(
                        "meta",
                        SignatureScheme.of(
                                HeaderField.of("x-hub-signature-256", "sha256="),
                                HmacAlgorithm.SHA256,
                                SignatureEncoding.HEX,
                                "{body}")));
    }
}
