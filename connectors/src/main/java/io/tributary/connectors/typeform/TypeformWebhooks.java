package io.tributary.connectors.typeform;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.SignatureScheme;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of Typeform: {@code sha256=} and the base64 HMAC-SHA256 of the raw body, keyed with the
 * webhook's secret. No time is signed.
 */
public final class TypeformWebhooks {

    private TypeformWebhooks() {}

    /** Check {@code typeform}; settings: {@code secret}. */
    public static WebhookCheck check() {
        return new SignatureCheck(
                "typeform",
                SignatureScheme.of(
                        HeaderField.of("typeform-signature", "sha256="),
                        HmacAlgorithm.SHA256,
                        SignatureEncoding.BASE64,
                        "{body}"));
    }
}
