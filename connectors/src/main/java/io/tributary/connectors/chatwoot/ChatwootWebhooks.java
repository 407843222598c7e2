package io.tributary.connectors.chatwoot;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SecretDecoding;
import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.SignatureScheme;
import io.tributary.connectors.webhook.SignedContent;
import io.tributary.connectors.webhook.SignedTime;
import io.tributary.connectors.webhook.WebhookCheck;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * Webhooks of Chatwoot: {@code sha256=} and the hexadecimal HMAC-SHA256 of time, full stop and raw
 * body, keyed with the secret of the webhook. A time more than five minutes away is refused.
 * Servers that are older than the signature send none: those are refused.
 */
public final class ChatwootWebhooks {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private ChatwootWebhooks() {}

    /** Check {@code chatwoot}; settings: {@code secret}. */
    public static WebhookCheck check() {
        return new SignatureCheck(
                "chatwoot",
                new SignatureScheme(
                        HeaderField.of("x-chatwoot-signature", "sha256="),
                        HmacAlgorithm.SHA256,
                        SignatureEncoding.HEX,
                        SignedContent.of("{timestamp}.{body}"),
                        SecretDecoding.TEXT,
                        new SignedTime(
                                HeaderField.of("x-chatwoot-timestamp"),
                                ChronoUnit.SECONDS,
                                TOLERANCE,
                                TOLERANCE),
                        null));
    }
}
