package io.tributary.connectors.mailgun;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SecretDecoding;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.SignatureScheme;
import io.tributary.connectors.webhook.SignatureVerifier;
import io.tributary.connectors.webhook.SignedContent;
import io.tributary.connectors.webhook.SignedTime;
import io.tributary.connectors.webhook.WebhookCheck;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * Routes and webhooks of Mailgun: the hexadecimal HMAC-SHA256 of a time and a random token, keyed
 * with the account's signing key, all three in the body. The rest of the body is not signed.
 * Mailgun tries again for eight hours with the same time, so that a day is let pass.
 */
public final class MailgunWebhooks {

    private static final Duration OLDEST = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private MailgunWebhooks() {}

    /** Check {@code mailgun}; settings: {@code secret} (the HTTP webhook signing key). */
    public static WebhookCheck check() {
        return new MailgunCheck(
                new SignatureVerifier(
                        new SignatureScheme(
                                HeaderField.of("signature"),
                                HmacAlgorithm.SHA256,
                                SignatureEncoding.HEX,
                                SignedContent.of("{timestamp}{body}"),
                                SecretDecoding.TEXT,
                                new SignedTime(
                                        HeaderField.of("timestamp"),
                                        ChronoUnit.SECONDS,
                                        OLDEST,
                                        AHEAD),
                                null)));
    }
}
