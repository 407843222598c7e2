package io.tributary.connectors.ringcentral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** RingCentral Engage signs nothing, so that there is no example: it sends what it was given. */
class RingCentralEngageWebhooksTest extends SignatureContract {

    private static final String SECRET = "Zk3vTq8nB1xWm5rD";

    @Override
    protected WebhookCheck check() {
        return RingCentralEngageWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", SECRET, "verifyToken", "let me in");
    }

    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post("{\"id\":\"1\",\"events\":[]}").header(signatureHeader(), SECRET);
    }

    @Override
    protected String signatureHeader() {
        return "x-dimelo-secret";
    }

    /** The secret says nothing of the body. */
    @Override
    protected boolean signsChange(SignedRequest genuine, SignedRequest changed) {
        return false;
    }

    private SignedRequest handshake(String token) {
        return SignedRequest.post("")
                .method("GET")
                .query("hub.mode", "subscribe")
                .query("hub.verify_token", token)
                .query("hub.challenge", "1158201444");
    }

    @Test
    void answersTheHandshake() {
        assertThat(verdict(handshake("let me in")))
                .isInstanceOfSatisfying(
                        Verdict.Answer.class,
                        answer -> assertThat(answer.body()).asString().isEqualTo("1158201444"));
        assertThat(verdict(handshake("guess"))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void needsTheTokenOfTheHandshake() {
        Map<String, String> without = with("verifyToken", "");
        assertThatThrownBy(() -> check().validate(without)).hasMessageContaining("verifyToken");
    }
}
