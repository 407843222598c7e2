package io.tributary.connectors.slack;

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
 * Requests of Slack to an app: {@code v0=} and the hexadecimal HMAC-SHA256 of {@code v0}, time and
 * raw body, parted by colons, keyed with the signing secret. A time more than five minutes away, on
 * either side, is refused; Slack's own libraries take any time that is ahead.
 */
public final class SlackWebhooks {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private SlackWebhooks() {}

    /** Check {@code slack}; settings: {@code secret} (the signing secret). */
    public static WebhookCheck check() {
        return new SlackCheck(
                new SignatureCheck(
                        "slack",
                        new SignatureScheme(
                                HeaderField.of("x-slack-signature", "v0="),
                                HmacAlgorithm.SHA256,
                                SignatureEncoding.HEX,
                                SignedContent.of("v0:{timestamp}:{body}"),
                                SecretDecoding.TEXT,
                                new SignedTime(
                                        HeaderField.of("x-slack-request-timestamp"),
                                        ChronoUnit.SECONDS,
                                        TOLERANCE,
                                        TOLERANCE),
                                null)));
    }
}
