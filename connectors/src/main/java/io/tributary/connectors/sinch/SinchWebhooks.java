package io.tributary.connectors.sinch;

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
 * Callbacks of Sinch: the base64 HMAC-SHA256 of raw body, nonce and time, parted by full stops,
 * keyed with the secret. The Conversation API signs so where its webhook has a secret, the SMS API
 * where HMAC authentication is switched on for the service plan.
 */
public final class SinchWebhooks {

    private static final String SIGNATURE = "x-sinch-webhook-signature";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private SinchWebhooks() {}

    /** Check {@code sinch}; settings: {@code secret}. */
    public static WebhookCheck check() {
        return new SignatureCheck(
                "sinch",
                new SignatureScheme(
                        HeaderField.of(SIGNATURE),
                        HmacAlgorithm.SHA256,
                        SignatureEncoding.BASE64,
                        SignedContent.of("{body}.{id}.{timestamp}"),
                        SecretDecoding.TEXT,
                        new SignedTime(
                                HeaderField.of(SIGNATURE + "-timestamp"),
                                ChronoUnit.SECONDS,
                                TOLERANCE,
                                TOLERANCE),
                        HeaderField.of(SIGNATURE + "-nonce")));
    }
}
