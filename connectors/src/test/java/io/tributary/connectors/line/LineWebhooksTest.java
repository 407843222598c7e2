package io.tributary.connectors.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.TestSignatures;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineWebhooksTest extends SignatureContract {

    @Override
    protected WebhookCheck check() {
        return LineWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", "SECRET");
    }

    /**
     * As LINE publishes it: github.com/line/line-bot-sdk-java, {@code LineSignatureValidatorTest}.
     */
    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post("{}")
                .header(signatureHeader(), "3q8QXTAGaey18yL8FWTqdVlbMr6hcuNvM4tefa0o9nA=");
    }

    @Override
    protected String signatureHeader() {
        return "x-line-signature";
    }

    @Test
    void refusesWhatLineRefusesToo() {
        assertThat(verdict(genuine().header(signatureHeader(), "596359635963")))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void acceptsUnescapedUtf8AsSent() {
        String body = "{\"events\":[],\"text\":\"こんにちは 👋\"}";
        String signature = TestSignatures.base64(HmacAlgorithm.SHA256, "SECRET", body);
        assertThat(verdict(SignedRequest.post(body).header(signatureHeader(), signature)))
                .isInstanceOf(Verdict.Genuine.class);
    }
}
