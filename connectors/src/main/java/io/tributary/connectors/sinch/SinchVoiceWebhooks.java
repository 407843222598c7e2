package io.tributary.connectors.sinch;

import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Callbacks of Sinch Voice: {@code application}, the application's key, a colon, and the base64
 * HMAC-SHA256 of method, MD5 of the raw body, content type, time and path, each on a line, keyed
 * with the application's secret, which is base64 itself.
 */
public final class SinchVoiceWebhooks {

    private SinchVoiceWebhooks() {}

    /**
     * Check {@code sinch-voice}; settings: {@code secret}, {@code applicationKey}, and {@code
     * path}, the path that Sinch was given, if something between forwards its callbacks to another.
     */
    public static WebhookCheck check() {
        return new SinchVoiceCheck();
    }
}
