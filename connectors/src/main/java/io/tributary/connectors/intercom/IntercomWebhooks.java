package io.tributary.connectors.intercom;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.SignatureScheme;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of Intercom: {@code sha1=} and the hexadecimal HMAC-SHA1 of the raw body, keyed with the
 * app's client secret. No time is signed.
 */
public final class IntercomWebhooks {

    private IntercomWebhooks() {}

    /** Check {@code intercom}; settings: {@code secret} (the client secret). */
    public static WebhookCheck check() {
        return new SignatureCheck(
                "intercom",
                SignatureScheme.of(
                        HeaderField.of("x-hub-signature", "sha1="),
                        HmacAlgorithm.SHA1,
                        SignatureEncoding.HEX,
                        "{body}"));
    }
}
