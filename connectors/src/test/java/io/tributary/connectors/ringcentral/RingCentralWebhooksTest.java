package io.tributary.connectors.ringcentral;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The example of RingCentral's guide (developers.ringcentral.com/guide/notifications/webhooks):
 * {@code "validationToken": "hello-world"}, sent with each notification as {@code
 * Validation-Token}.
 */
class RingCentralWebhooksTest extends SignatureContract {

    private static final String OLDER = "validation-token";

    @Override
    protected WebhookCheck check() {
        return RingCentralWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", "hello-world");
    }

    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post("{\"uuid\": \"1\"}").header(signatureHeader(), "hello-world");
    }

    @Override
    protected String signatureHeader() {
        return "verification-token";
    }

    /** Nothing is signed. */
    @Override
    protected boolean signsChange(SignedRequest genuine, SignedRequest changed) {
        return false;
    }

    @Test
    void takesTheTokenOfOlderSubscriptions() {
        SignedRequest older = SignedRequest.post("{}");
        assertThat(verdict(older.header(OLDER, "hello-world"))).isInstanceOf(Verdict.Genuine.class);
        assertThat(verdict(older.header(OLDER, "hello"))).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(older)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void wrongTokenIsNotMendedByTheOlderOne() {
        assertThat(
                        verdict(
                                genuine()
                                        .header(signatureHeader(), "wrong")
                                        .header(OLDER, "hello-world")))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void givesTheTokenOfTheHandshakeBackInItsHeader() {
        assertThat(verdict(SignedRequest.post("").header(OLDER, "7c1a8f0e-2b")))
                .isInstanceOfSatisfying(
                        Verdict.Answer.class,
                        answer -> {
                            assertThat(answer.status()).isEqualTo(200);
                            assertThat(answer.headers())
                                    .isEqualTo(Map.of("Validation-Token", "7c1a8f0e-2b"));
                            assertThat(answer.body()).isEmpty();
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\r\nSet-Cookie: x", "ñ", "<b>"})
    void givesBackNothingThatIsNotPlain(String token) {
        assertThat(verdict(SignedRequest.post("").header(OLDER, token)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void answersNoHandshakeButAPost() {
        assertThat(verdict(SignedRequest.post("").method("GET").header(OLDER, "hello-world")))
                .isInstanceOf(Verdict.Refused.class);
    }
}
