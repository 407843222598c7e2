package io.tributary.connectors.matrix;

import io.tributary.connectors.webhook.WebhookCheck;

/**
 * What a Matrix homeserver sends to an application service: the {@code hs_token} of the
 * registration as bearer. Nothing is signed, neither the body nor a time.
 */
public final class MatrixWebhooks {

    private MatrixWebhooks() {}

    /** Check {@code matrix}; settings: {@code secret} (the {@code hs_token}). */
    public static WebhookCheck check() {
        return new MatrixCheck();
    }
}
