package io.tributary.connectors.typeform;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypeformWebhooksTest extends SignatureContract {

    @Override
    protected WebhookCheck check() {
        return TypeformWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", "typeform-secret");
    }

    /**
     * Signed with OpenSSL ({@code openssl dgst -sha256 -hmac … -binary | openssl base64}), as
     * Typeform's guide to securing webhooks has it; Typeform publishes no example.
     */
    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post("{\"event_id\":\"LtWXD3crgy\",\"event_type\":\"form_response\"}")
                .header(signatureHeader(), "sha256=hckPUzTwds7gwzKBgtaPJAYpEDA8H5c7ryUdr+HH+yU=");
    }

    @Override
    protected String signatureHeader() {
        return "typeform-signature";
    }

    @Test
    void refusesASignatureWithoutItsPrefix() {
        String signature = genuine().headers().get(signatureHeader()).get(0);
        assertThat(
                        verdict(
                                genuine()
                                        .header(
                                                signatureHeader(),
                                                signature.substring("sha256=".length()))))
                .isInstanceOf(Verdict.Refused.class);
    }
}
