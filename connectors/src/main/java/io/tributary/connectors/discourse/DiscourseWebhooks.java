package io.tributary.connectors.discourse;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.SignatureScheme;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of Discourse: {@code sha256=} and the hexadecimal HMAC-SHA256 of the raw body, keyed
 * with the secret of the webhook. No time is signed.
 */
public final class DiscourseWebhooks {

    private DiscourseWebhooks() {}

    /** Check {@code discourse}; settings: {@code secret}. */
    public static WebhookCheck check() {
        return new SignatureCheck(
                "discourse",
                SignatureScheme.of(
                        HeaderField.of("x-discourse-event-signature", "sha256="),
                        HmacAlgorithm.SHA256,
                        SignatureEncoding.HEX,
                        "{body}"));
    }
}
