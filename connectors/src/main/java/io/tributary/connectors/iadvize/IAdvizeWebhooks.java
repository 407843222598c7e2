package io.tributary.connectors.iadvize;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.SignatureScheme;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of iAdvize and what it sends to an external bot: {@code sha256=} and the hexadecimal
 * HMAC-SHA256 of the raw body, keyed with the secret token of the app. No time is signed.
 */
public final class IAdvizeWebhooks {

    private IAdvizeWebhooks() {}

    /** Check {@code iadvize}; settings: {@code secret} (the secret token). */
    public static WebhookCheck check() {
        return new SignatureCheck(
                "iadvize",
                SignatureScheme.of(
                        HeaderField.of("x-iadvize-signature", "sha256="),
                        HmacAlgorithm.SHA256,
                        SignatureEncoding.HEX,
                        "{body}"));
    }
}
