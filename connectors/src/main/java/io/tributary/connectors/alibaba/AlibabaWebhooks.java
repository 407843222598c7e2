package io.tributary.connectors.alibaba;

import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Messages that Alibaba's open platforms push: AliExpress signs key of the app and body with
 * HMAC-SHA256 (header {@code Authorization}), 1688 the fields of a form with HMAC-SHA1 (field
 * {@code _aop_signature}), both keyed with the app's secret. Neither signs a time.
 */
public final class AlibabaWebhooks {

    private AlibabaWebhooks() {}

    /** Check {@code alibaba}; settings: {@code secret}, and {@code appKey} for AliExpress. */
    public static WebhookCheck check() {
        return new AlibabaCheck();
    }
}
