package io.tributary.connectors.stripe;

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
 * Webhooks of Stripe: the hexadecimal HMAC-SHA256 of time, full stop and raw body, keyed with the
 * endpoint's signing secret as it is written. While a secret is rotated, Stripe signs with both
 * ({@code t=…,v1=…,v1=…}). A time more than five minutes away is refused, as by Stripe's libraries.
 */
public final class StripeWebhooks {

    private static final String HEADER = "stripe-signature";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private StripeWebhooks() {}

    /** Check {@code stripe}; settings: {@code secret}. */
    public static WebhookCheck check() {
        return new SignatureCheck(
                "stripe",
                new SignatureScheme(
                        new HeaderField(HEADER, "v1=", ","),
                        HmacAlgorithm.SHA256,
                        SignatureEncoding.HEX,
                        SignedContent.of("{timestamp}.{body}"),
                        SecretDecoding.TEXT,
                        new SignedTime(
                                new HeaderField(HEADER, "t=", ","),
                                ChronoUnit.SECONDS,
                                TOLERANCE,
                                TOLERANCE),
                        null));
    }
}
