package io.tributary.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopifyWebhooksTest extends SignatureContract {

    @Override
    protected WebhookCheck check() {
        return ShopifyWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", "test-webhook-secret");
    }

    /** Secret, body and signature as SQLPage publishes them in its tests of sqlpage.hmac. */
    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post(
                        "{\"id\":1234567890,\"email\":\"customer@example.com\",\"total_price\":\"123.45\"}")
                .header(signatureHeader(), "QNyObTlKbMx2qDlPF/ZOZcBqg5OgPg+2oky3zldc0Gw=");
    }

    @Override
    protected String signatureHeader() {
        return "x-shopify-hmac-sha256";
    }

    @Test
    void looksAtNothingButTheBody() {
        assertThat(verdict(genuine().url("https://elsewhere.example/")))
                .isInstanceOf(Verdict.Genuine.class);
    }
}
