package io.tributary.connectors.line;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.SignatureScheme;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of LINE: the base64 HMAC-SHA256 of the raw body, keyed with the channel secret. No time
 * is signed.
 */
public final class LineWebhooks {

    private LineWebhooks() {}

    /** Check {@code line}; settings: {@code secret} (the channel secret). */
    public static WebhookCheck check() {
        return new SignatureCheck(
                "line",
                SignatureScheme.of(
                        HeaderField.of("x-line-signature"),
                        HmacAlgorithm.SHA256,
                        SignatureEncoding.BASE64,
                        "{body}"));
    }
}
