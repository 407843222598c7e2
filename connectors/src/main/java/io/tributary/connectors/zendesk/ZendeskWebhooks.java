package io.tributary.connectors.zendesk;

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

/**
 * Webhooks of Zendesk: the base64 HMAC-SHA256 of time and raw body, keyed with the signing secret
 * of the webhook as it is shown. The time is written as ISO 8601 has it. Zendesk names no
 * tolerance; a time more than five minutes away is refused.
 */
public final class ZendeskWebhooks {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private ZendeskWebhooks() {}

    /** Check {@code zendesk}; settings: {@code secret}. */
    public static WebhookCheck check() {
        return new SignatureCheck(
                "zendesk",
                new SignatureScheme(
                        HeaderField.of("x-zendesk-webhook-signature"),
                        HmacAlgorithm.SHA256,
                        SignatureEncoding.BASE64,
                        SignedContent.of("{timestamp}{body}"),
                        SecretDecoding.TEXT,
                        SignedTime.iso(
                                HeaderField.of("x-zendesk-webhook-signature-timestamp"),
                                TOLERANCE,
                                TOLERANCE),
                        null));
    }
}
