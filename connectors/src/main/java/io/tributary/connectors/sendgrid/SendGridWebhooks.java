package io.tributary.connectors.sendgrid;

import io.tributary.connectors.webhook.BasicAuthCheck;
import io.tributary.connectors.webhook.ChecksAsSet;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * The Event Webhook and Inbound Parse of SendGrid. Both can be signed: ECDSA (P-256, SHA-256) over
 * a time and the raw body, with a key of the account for the one and of a security policy for the
 * other.
 */
public final class SendGridWebhooks {

    private SendGridWebhooks() {}

    /**
     * Check {@code sendgrid}; settings: {@code publicKeys} (as SendGrid shows them, comma
     * separated), {@code secret} ({@code user:password}), of which at least one has to be given;
     * what is given counts.
     */
    public static WebhookCheck check() {
        return new ChecksAsSet("sendgrid")
                .where("secret", new BasicAuthCheck())
                .where("publicKeys", new SendGridCheck());
    }
}
