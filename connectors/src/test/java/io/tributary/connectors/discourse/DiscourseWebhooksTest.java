package io.tributary.connectors.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * With the ping that Discourse publishes (github.com/discourse/discourse, specification of the job
 * that emits webhook events, and the secret of its fabricator).
 */
class DiscourseWebhooksTest extends SignatureContract {

    private static final String SIGNATURE =
            "sha256=162f107f6b5022353274eb1a7197885cfd35744d8d08e5bcea025d309386b7d6";

    @Override
    protected WebhookCheck check() {
        return DiscourseWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", "my_lovely_secret_for_web_hook");
    }

    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post("{\"ping\":\"OK\"}").header(signatureHeader(), SIGNATURE);
    }

    @Override
    protected String signatureHeader() {
        return "x-discourse-event-signature";
    }

    @Test
    void refusesTheSignatureWithoutItsAlgorithm() {
        assertThat(verdict(genuine().header(signatureHeader(), SIGNATURE.substring(7))))
                .isInstanceOf(Verdict.Refused.class);
    }
}
