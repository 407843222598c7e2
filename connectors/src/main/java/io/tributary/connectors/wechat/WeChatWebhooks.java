package io.tributary.connectors.wechat;

import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Pushes of WeChat to the server of an official account, in its encrypted mode alone: the signature
 * of the plain one does not cover the body.
 */
public final class WeChatWebhooks {

    private WeChatWebhooks() {}

    /**
     * Check {@code wechat}; settings: {@code secret} (the token), {@code encodingAesKey} (43
     * characters; old and new one, comma separated, while it is changed), {@code appId}.
     */
    public static WebhookCheck check() {
        return new WeChatCheck();
    }
}
