package io.tributary.connectors.square;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.SignatureScheme;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of Square: the base64 HMAC-SHA256 of the address that Square was given and the raw body,
 * keyed with the subscription's signature key. No time is signed.
 */
public final class SquareWebhooks {

    private SquareWebhooks() {}

    /** Check {@code square}; settings: {@code secret} (the signature key). */
    public static WebhookCheck check() {
        return new SignatureCheck(
                "square",
                SignatureScheme.of(
                        HeaderField.of("x-square-hmacsha256-signature"),
                        HmacAlgorithm.SHA256,
                        SignatureEncoding.BASE64,
                        "{url}{body}"));
    }
}
