package io.tributary.connectors.infobip;

import io.tributary.connectors.webhook.BasicAuthCheck;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of Infobip with the Basic security settings of a notification profile: user and password
 * in {@code Authorization}. Neither the body nor a time is signed; what its HMAC settings sign,
 * Infobip does not publish.
 */
public final class InfobipWebhooks {

    private InfobipWebhooks() {}

    /** Check {@code infobip}; settings: {@code secret} ({@code user:password}). */
    public static WebhookCheck check() {
        return new BasicAuthCheck("infobip");
    }
}
