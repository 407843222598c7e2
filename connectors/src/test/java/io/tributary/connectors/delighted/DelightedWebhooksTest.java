package io.tributary.connectors.delighted;

import com.restfb.util.EncodingUtils;
import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Map;

class DelightedWebhooksTest extends SignatureContract {

    private static final String KEY = "7dc2a0a8b9f14b1f";
    private static final String BODY = "{\"event_type\":\"survey_response.created\"}";

    @Override
    protected WebhookCheck check() {
        return DelightedWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", KEY);
    }

    /** Signs with restfb: its app secret proof is the same hex HMAC-SHA256. */
    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post(BODY)
                .header(
                        signatureHeader(),
                        "sha256=" + EncodingUtils.encodeAppSecretProof(KEY, BODY));
    }

    @Override
    protected String signatureHeader() {
        return "x-delighted-webhook-signature";
    }
}
