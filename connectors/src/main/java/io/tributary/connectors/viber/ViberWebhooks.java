package io.tributary.connectors.viber;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.SignatureScheme;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Callbacks of Viber to a bot: the hexadecimal HMAC-SHA256 of the raw body, keyed with the bot's
 * authentication token. No time is signed.
 */
public final class ViberWebhooks {

    private ViberWebhooks() {}

    /** Check {@code viber}; settings: {@code secret} (the authentication token). */
    public static WebhookCheck check() {
        return new SignatureCheck(
                "viber",
                SignatureScheme.of(
                        HeaderField.of("x-viber-content-signature"),
                        HmacAlgorithm.SHA256,
                        SignatureEncoding.HEX,
                        "{body}"));
    }
}
