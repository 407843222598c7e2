package io.tributary.connectors.x;

import io.tributary.connectors.webhook.ChallengeCheck;
import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.SignatureScheme;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of X (Account Activity API, X Activity API): {@code sha256=} and the base64 HMAC-SHA256
 * of the raw body, keyed with the app's consumer secret. No time is signed. X asks with a {@code
 * crc_token} at registration and every hour after it whether the secret is still known.
 */
public final class XWebhooks {

    private XWebhooks() {}

    /** Check {@code x}; settings: {@code secret} (the consumer secret, the present one first). */
    public static WebhookCheck check() {
        return new ChallengeCheck(
                new SignatureCheck(
                        "x",
                        SignatureScheme.of(
                                HeaderField.of("x-twitter-webhooks-signature", "sha256="),
                                HmacAlgorithm.SHA256,
                                SignatureEncoding.BASE64,
                                "{body}")),
                "crc_token",
                SignatureEncoding.BASE64,
                "{\"response_token\":\"sha256={response}\"}");
    }
}
