package io.tributary.connectors.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WooCommerceWebhooksTest extends SignatureContract {

    @Override
    protected WebhookCheck check() {
        return WooCommerceWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", "&<wc> s3cret");
    }

    /**
     * Signed with OpenSSL ({@code openssl dgst -sha256 -hmac … -binary | openssl base64}), as
     * WC_Webhook::generate_signature has it; WooCommerce publishes no example.
     */
    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post(
                        "{\"id\":727,\"number\":\"727\",\"status\":\"processing\",\"total\":\"29.35\"}")
                .header(signatureHeader(), "Ucn+VSZqPbDn8sex90KD1jjZdHQ84/LQlTjGzr37RU4=");
    }

    @Override
    protected String signatureHeader() {
        return "x-wc-webhook-signature";
    }

    @Test
    void answersThePingOfANewWebhook() {
        assertThat(verdict(SignedRequest.post("webhook_id=142")))
                .isInstanceOfSatisfying(
                        Verdict.Answer.class,
                        answer -> {
                            assertThat(answer.status()).isEqualTo(200);
                            assertThat(answer.body()).isEmpty();
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "webhook_id=",
                "webhook_id=142&id=7",
                "webhook_id=142\n",
                "webhook_id=1x",
                "webhook_id=123456789012345678901",
                "{\"webhook_id\":142}",
            })
    void takesNothingElseForAPing(String body) {
        assertThat(verdict(SignedRequest.post(body))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void takesNoPingThatIsSignedWrongOrNotPosted() {
        SignedRequest ping = SignedRequest.post("webhook_id=142");
        assertThat(verdict(ping.header(signatureHeader(), "AAAA")))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(ping.method("GET"))).isInstanceOf(Verdict.Refused.class);
    }
}
