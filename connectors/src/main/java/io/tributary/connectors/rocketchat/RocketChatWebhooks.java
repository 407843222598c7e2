package io.tributary.connectors.rocketchat;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.SecretHeaderCheck;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of Rocket.Chat, which signs nothing: those of Omnichannel carry its secret token in
 * {@code X-RocketChat-Livechat-Token}, outgoing webhooks their token in the body.
 */
public final class RocketChatWebhooks {

    private RocketChatWebhooks() {}

    /** Check {@code rocketchat}; settings: {@code secret} (the tokens). */
    public static WebhookCheck check() {
        return new RocketChatCheck(
                new SecretHeaderCheck("rocketchat", HeaderField.of(RocketChatCheck.HEADER)));
    }
}
