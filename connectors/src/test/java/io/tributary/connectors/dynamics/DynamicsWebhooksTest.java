package io.tributary.connectors.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dataverse signs nothing, so that there is no example: it sends what it was given. */
class DynamicsWebhooksTest extends SignatureContract {

    private static final String SECRET = "Fq7dY0mR2vXk9sLw";
    private static final SignedRequest UNSIGNED =
            SignedRequest.post("{\"MessageName\":\"Create\"}");

    @Override
    protected WebhookCheck check() {
        return DynamicsWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", SECRET);
    }

    @Override
    protected SignedRequest genuine() {
        return UNSIGNED.header(signatureHeader(), SECRET);
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
    void takesTheKeyOfTheAddress() {
        SignedRequest keyed = UNSIGNED.query("code", SECRET);
        assertThat(verdict(keyed)).isInstanceOf(Verdict.Genuine.class);
        assertThat(verdict(keyed, "another, " + SECRET)).isInstanceOf(Verdict.Genuine.class);
        assertThat(verdict(keyed, "another")).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(keyed, "")).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "another", "Fq7dY0mR2vXk9sL", "Fq7dY0mR2vXk9sLwA"})
    void refusesAnotherKeyOfTheAddressWhateverTheHeaderSays(String key) {
        assertThat(verdict(UNSIGNED.query("code", key))).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(genuine().query("code", key))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void refusesTwoKeysAndRequestsWithoutBody() {
        assertThat(verdict(UNSIGNED.query("code", SECRET, SECRET)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(UNSIGNED.query("code", SECRET).body(new byte[0])))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(UNSIGNED.query("code", SECRET).method("GET")))
                .isInstanceOf(Verdict.Refused.class);
    }
}
