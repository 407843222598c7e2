package io.tributary.connectors.apple;

import io.tributary.connectors.webhook.WebhookCheck;

/**
 * What Apple's gateway of Messages for Business sends to a messaging service provider: {@code
 * Authorization: Bearer} and a JSON Web Token (HS256), keyed with the provider's secret in base64,
 * for the provider's id. It says nothing of the body, which is packed with gzip.
 */
public final class AppleMessagesWebhooks {

    private AppleMessagesWebhooks() {}

    /** Check {@code apple-messages}; settings: {@code secret}, {@code msp} (the provider's id). */
    public static WebhookCheck check() {
        return new AppleMessagesCheck();
    }
}
