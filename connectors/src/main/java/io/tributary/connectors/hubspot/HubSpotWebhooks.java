package io.tributary.connectors.hubspot;

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
 * Webhooks of HubSpot, version 3: the base64 HMAC-SHA256 of method, address, raw body and time,
 * keyed with the app's client secret. A time more than five minutes away is refused, as by
 * HubSpot's libraries.
 */
public final class HubSpotWebhooks {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private HubSpotWebhooks() {}

    /** Check {@code hubspot}; settings: {@code secret} (the client secret). */
    public static WebhookCheck check() {
        return new HubSpotCheck(
                new SignatureVerifier(
                        new SignatureScheme(
                                HeaderField.of("x-hubspot-signature-v3"),
                                HmacAlgorithm.SHA256,
                                SignatureEncoding.BASE64,
                                SignedContent.of("{method}{url}{body}{timestamp}"),
                                SecretDecoding.TEXT,
                                new SignedTime(
                                        HeaderField.of("x-hubspot-request-timestamp"),
                                        ChronoUnit.MILLIS,
                                        TOLERANCE,
                                        TOLERANCE),
                                null)));
    }
}
