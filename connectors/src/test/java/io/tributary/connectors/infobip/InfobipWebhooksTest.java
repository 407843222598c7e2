package io.tributary.connectors.infobip;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Infobip signs nothing: that the credentials are of the form of RFC 7617, its example proves. */
class InfobipWebhooksTest extends SignatureContract {

    @Override
    protected WebhookCheck check() {
        return InfobipWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", "Aladdin:open sesame");
    }

    /** The example of RFC 7617, section 2. */
    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post("{\"results\":[]}")
                .header(signatureHeader(), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    }

    @Override
    protected String signatureHeader() {
        return "authorization";
    }

    /** The credentials say nothing of the body. */
    @Override
    protected boolean signsChange(SignedRequest genuine, SignedRequest changed) {
        return false;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
                "Basic Aladdin:open sesame",
                "Basic QWxhZGRpbjo=",
                "Basic",
                "QWxhZGRpbjpvcGVuIHNlc2FtZQ=="
            })
    void refusesOtherCredentials(String header) {
        assertThat(verdict(genuine().header(signatureHeader(), header)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void neverTakesGetForAMessage() {
        assertThat(verdict(genuine().method("GET"))).isInstanceOf(Verdict.Refused.class);
    }
}
