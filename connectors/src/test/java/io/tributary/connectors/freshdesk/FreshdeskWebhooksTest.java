package io.tributary.connectors.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Freshdesk signs nothing, so that there is no example: the rule sends what it was given. */
class FreshdeskWebhooksTest extends SignatureContract {

    private static final String SECRET = "Fq7dY0mR2vXk9sLw";

    @Override
    protected WebhookCheck check() {
        return FreshdeskWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", SECRET);
    }

    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post("{\"freshdesk_webhook\":{\"ticket_id\":1}}")
                .header(signatureHeader(), SECRET);
    }

    @Override
    protected String signatureHeader() {
        return "x-webhook-secret";
    }

    /** The secret says nothing of the body. */
    @Override
    protected boolean signsChange(SignedRequest genuine, SignedRequest changed) {
        return false;
    }

    @Test
    void takesNothingButAPost() {
        assertThat(verdict(genuine().method("GET"))).isInstanceOf(Verdict.Refused.class);
    }
}
