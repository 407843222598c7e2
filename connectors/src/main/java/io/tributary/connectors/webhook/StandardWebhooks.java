package io.tributary.connectors.webhook;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Webhooks signed as https://www.standardwebhooks.com has it (symmetric, {@code v1}). */
public final class StandardWebhooks {

    private StandardWebhooks() {}

    /** Check {@code standard-webhooks}; settings: {@code secret}. */
    public static WebhookCheck check() {
        return new SignatureCheck(
                "standard-webhooks",
                new SignatureScheme(
                        new HeaderField("webhook-signature", "v1,", " "),
                        HmacAlgorithm.SHA256,
                        SignatureEncoding.BASE64,
                        SignedContent.of("{id}.{timestamp}.{body}"),
                        SecretDecoding.BASE64,
                        new SignedTime(
                                HeaderField.of("webhook-timestamp"),
                                ChronoUnit.SECONDS,
                                Duration.ofSeconds(300),
                                Duration.ofSeconds(60)),
                        HeaderField.of("webhook-id")));
    }
}
