package io.tributary.connectors.delighted;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.SignatureScheme;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of Delighted: {@code sha256=} and the hexadecimal HMAC-SHA256 of the raw body, keyed
 * with the account's API key. No time is signed.
 */
public final class DelightedWebhooks {

    private DelightedWebhooks() {}

    /** Check {@code delighted}; settings: {@code secret}. */
    public static WebhookCheck check() {
        return new SignatureCheck(
                "delighted",
                SignatureScheme.of(
                        HeaderField.of("x-delighted-webhook-signature", "sha256="),
                        HmacAlgorithm.SHA256,
                        SignatureEncoding.HEX,
                        "{body}"));
    }
}
