package io.tributary.connectors.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.restfb.util.EncodingUtils;
import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetaWebhooksTest extends SignatureContract {

    private static final String SECRET = "14d0a8f0c9e8b7a6";
    private static final String BODY =
            "{\"object\":\"whatsapp_business_account\",\"text\":\"\\u00a1hola\\ud83d\\udc4b\"}";

    @Override
    protected WebhookCheck check() {
        return MetaWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", SECRET, "verifyToken", "let me in");
    }

    @Override
    protected SignedRequest genuine() {
        return signed(BODY);
    }

    @Override
    protected String signatureHeader() {
        return "x-hub-signature-256";
    }

    /** Signs with restfb: its app secret proof is the same hex HMAC-SHA256. */
    private SignedRequest signed(String body) {
        return SignedRequest.post(body)
                .header(
                        signatureHeader(),
                        "sha256=" + EncodingUtils.encodeAppSecretProof(SECRET, body));
    }

    private SignedRequest handshake() {
        return SignedRequest.post("")
                .method("GET")
                .query("hub.mode", "subscribe")
                .query("hub.verify_token", "let me in")
                .query("hub.challenge", "1158201444");
    }

    @Test
    void acceptsUnescapedUtf8AsSent() {
        assertThat(verdict(signed("{\"text\":\"¡hola 👋\"}"))).isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void refusesTheBodyEscapedAnew() {
        SignedRequest other =
                genuine().body("{\"text\":\"¡hola 👋\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(verdict(other)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void refusesSignatureWithoutItsPrefix() {
        String bare = EncodingUtils.encodeAppSecretProof(SECRET, BODY);
        assertThat(verdict(genuine().header(signatureHeader(), bare)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(genuine().header(signatureHeader(), "sha1=" + bare)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void answersHandshakeWithItsChallenge() {
        Verdict.Answer answer = (Verdict.Answer) verdict(handshake());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/plain");
        assertThat(answer.body()).asString().isEqualTo("1158201444");
    }

    @Test
    void refusesHandshakeThatIsNotOurs() {
        assertThat(
                        List.of(
                                handshake().query("hub.verify_token", "let me in!"),
                                handshake().query("hub.verify_token", ""),
                                handshake().query("hub.verify_token"),
                                handshake().query("hub.verify_token", "let me in", "let me in"),
                                handshake().query("hub.mode", "unsubscribe"),
                                handshake().query("hub.mode"),
                                handshake().query("hub.challenge"),
                                handshake().query("hub.challenge", "<script>"),
                                handshake().query("hub.challenge", "1".repeat(257))))
                .allSatisfy(
                        request ->
                                assertThat(verdict(request)).isInstanceOf(Verdict.Refused.class));
    }

    @Test
    void refusesHandshakeWhereNoTokenIsSet() {
        assertThat(check().check(handshake().build(), with("verifyToken", "")))
                .isInstanceOf(Verdict.Refused.class);
        Map<String, String> missing = with("verifyToken", "");
        assertThatThrownBy(() -> check().validate(missing)).hasMessageContaining("verifyToken");
    }

    @Test
    void neverTakesGetForAnEvent() {
        assertThat(verdict(genuine().method("GET"))).isInstanceOf(Verdict.Refused.class);
    }
}
