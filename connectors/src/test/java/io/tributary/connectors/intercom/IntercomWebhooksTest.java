package io.tributary.connectors.intercom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Intercom publishes no library that signs. GitHub's {@code @octokit/webhooks-methods} 1.0 signed
 * this body: {@code X-Hub-Signature} is the same header, with the same HMAC-SHA1 behind {@code
 * sha1=}.
 */
class IntercomWebhooksTest extends SignatureContract {

    private static final String BODY =
            "{\"type\":\"notification_event\",\"topic\":\"conversation.user.created\"}";
    private static final String SIGNATURE = "sha1=fc3d889ce51edafa3e025467867b54f8bf6f6865";

    @Override
    protected WebhookCheck check() {
        return IntercomWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", "7a1f9e0c5d8b4c27");
    }

    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post(BODY).header(signatureHeader(), SIGNATURE);
    }

    @Override
    protected String signatureHeader() {
        return "x-hub-signature";
    }

    @Test
    void takesNoSignatureOfAnotherAlgorithm() {
        String other = SIGNATURE.replace("sha1=", "sha256=");
        assertThat(verdict(genuine().header(signatureHeader(), other)))
                .isInstanceOf(Verdict.Refused.class);
    }
}
