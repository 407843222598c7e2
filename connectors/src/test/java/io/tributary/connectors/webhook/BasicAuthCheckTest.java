package io.tributary.connectors.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of RFC 7617, section 2: user {@code Aladdin}, password {@code open sesame}. */
class BasicAuthCheckTest extends SignatureContract {

    @Override
    protected WebhookCheck check() {
        return new BasicAuthCheck();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", "Aladdin:open sesame");
    }

    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post("{}")
                .header(signatureHeader(), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    }

    @Override
    protected String signatureHeader() {
        return "authorization";
    }

    /** Nothing is signed. */
    @Override
    protected boolean signsChange(SignedRequest genuine, SignedRequest changed) {
        return false;
    }

    @Test
    void namesASecretThatIsNoPair() {
        Map<String, String> wrong = with("secret", "Aladdin");
        assertThatThrownBy(() -> check().validate(wrong)).hasMessageContaining("user:password");
    }

    @Test
    void takesNothingButAPost() {
        assertThat(verdict(genuine().method("GET"))).isInstanceOf(Verdict.Refused.class);
    }
}
