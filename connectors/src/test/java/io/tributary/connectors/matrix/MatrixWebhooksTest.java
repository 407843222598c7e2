package io.tributary.connectors.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A homeserver signs nothing: the specification of the Application Service API names the token. */
class MatrixWebhooksTest extends SignatureContract {

    private static final String TOKEN = "cGh5c2ljcyBpcyBmdW4";
    private static final String BASE = "https://hub.example/webhooks/matrix/main/_matrix/app/v1/";

    @Override
    protected WebhookCheck check() {
        return MatrixWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", TOKEN);
    }

    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post("{\"events\":[]}")
                .method("PUT")
                .url(BASE + "transactions/17")
                .header(signatureHeader(), "Bearer " + TOKEN);
    }

    @Override
    protected String signatureHeader() {
        return "authorization";
    }

    /** The token says nothing of the body. */
    @Override
    protected boolean signsChange(SignedRequest genuine, SignedRequest changed) {
        return false;
    }

    private static String answered(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Answer.class);
        Verdict.Answer answer = (Verdict.Answer) verdict;
        return answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void answersAPingOfWhoHasTheToken() {
        SignedRequest ping = genuine().method("POST").url(BASE + "ping");
        assertThat(answered(verdict(ping))).isEqualTo("200 {}");
        assertThat(verdict(ping.header(signatureHeader(), "Bearer guess")))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void knowsNoUserAndNoRoom() {
        assertThat(answered(verdict(genuine().method("GET").url(BASE + "users/ana"))))
                .startsWith("404 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hub.example/webhooks/matrix/main",
                BASE + "transactions/",
                BASE + "transactions/1/2",
                BASE + "other?/_matrix/app/v1/transactions/1",
            })
    void takesTransactionsAloneForTheRoute(String url) {
        assertThat(verdict(genuine().url(url))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void takesNoPostForATransaction() {
        assertThat(verdict(genuine().method("POST"))).isInstanceOf(Verdict.Refused.class);
    }
}
