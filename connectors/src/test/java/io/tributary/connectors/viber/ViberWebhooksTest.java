package io.tributary.connectors.viber;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViberWebhooksTest extends SignatureContract {

    @Override
    protected WebhookCheck check() {
        return ViberWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", "44dafb7e0f40021e-61a47a1e6778d187-f2c5a676a07050b3");
    }

    /** As Viber publishes it: github.com/Viber/viber-bot-python, {@code tests/api/test_api.py}. */
    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post(
                        "{\"event\":\"webhook\",\"timestamp\":4977069964384421269,"
                                + "\"message_token\":1478683725125}")
                .header(
                        signatureHeader(),
                        "d21b343448c8aee33b8e93768ef6ceb64a6ba6163099973a2b8bd028fea510ef");
    }

    @Override
    protected String signatureHeader() {
        return "x-viber-content-signature";
    }

    @Test
    void refusesWhatViberRefusesToo() {
        assertThat(verdict(genuine().header(signatureHeader(), "aaaaaaaaaaaaaaaaaaaaaa")))
                .isInstanceOf(Verdict.Refused.class);
    }
}
