package io.tributary.connectors.iadvize;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Map;

/**
 * iAdvize publishes the rule, and no example with its secret. OpenSSL signed it: {@code openssl
 * dgst -sha256 -hmac}.
 */
class IAdvizeWebhooksTest extends SignatureContract {

    private static final String SIGNATURE =
            "sha256=7d8b1d8b3bef57e9b72186a775afbed9775aef2d8fd579d3a65dd8f384e1245e";

    @Override
    protected WebhookCheck check() {
        return IAdvizeWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", "c0ffee5ecret");
    }

    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post(
                        "{\"eventId\":\"d36cd3c4\",\"eventType\":\"v2.conversation.closed\"}")
                .header(signatureHeader(), SIGNATURE);
    }

    @Override
    protected String signatureHeader() {
        return "x-iadvize-signature";
    }
}
