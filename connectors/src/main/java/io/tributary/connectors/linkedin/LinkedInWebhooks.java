package io.tributary.connectors.linkedin;

import io.tributary.connectors.webhook.ChallengeCheck;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of LinkedIn: the hex HMAC-SHA256 of {@code hmacsha256=} and the raw body, keyed with the
 * app's client secret. No time is signed. LinkedIn asks with a {@code challengeCode} at
 * registration and again and again after it whether the secret is still known; three failures block
 * the address.
 */
public final class LinkedInWebhooks {

    private LinkedInWebhooks() {}

    /** Check {@code linkedin}; settings: {@code secret} (client secret, the present one first). */
    public static WebhookCheck check() {
        return new ChallengeCheck(
                new LinkedInSignature(),
                "challengeCode",
                SignatureEncoding.HEX,
                "{\"challengeCode\":\"{challenge}\",\"challengeResponse\":\"{response}\"}");
    }
}
