package io.tributary.connectors.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Signatures are those that X's own library has in its tests (npm twitter-autohook 1.7.2,
 * test/signature.js); the answer to the challenge is what its validateWebhook gave.
 */
class XWebhooksTest extends SignatureContract {

    private static final String SECRET = "test";
    private static final String CONSUMER_SECRET =
            "z3ZX4v7mAAUGykl2EcmkqbVmuW8WaJ8OEOh1vlNi2ScRrVBqNA";
    private static final String CHALLENGE = "MTcwNjY5NDM0OTU1MDc2MTk4NC1jcmM";

    @Override
    protected WebhookCheck check() {
        return XWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", SECRET);
    }

    @Override
    protected SignedRequest genuine() {
        return signed(
                "{\"test_number\":1,\"test_string\":\"two\"}",
                "sha256=YWHphPn/JFq43jkF0y4/w8R/SelmLjvpunhVFY8JhlI=");
    }

    @Override
    protected String signatureHeader() {
        return "x-twitter-webhooks-signature";
    }

    private SignedRequest signed(String body, String signature) {
        return SignedRequest.post(body).header(signatureHeader(), signature);
    }

    private static SignedRequest handshake() {
        return SignedRequest.post("").method("GET").query("crc_token", CHALLENGE);
    }

    @Test
    void acceptsTheOtherExampleOfTheLibrary() {
        assertThat(
                        verdict(
                                signed(
                                        "test=1&other_test=2",
                                        "sha256=25Cu3iwbbiqBTwQRzcKJZwisjf736V2Q8UaTlkfLSoc=")))
                .isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void acceptsBodyBeyondAscii() {
        SignedRequest request =
                signed(
                        "{\"for_user_id\":\"14235326\",\"text\":\"\\u00a1hola! ñ 👋\"}",
                        "sha256=/DU2DOhNMcnE5MIB1j8COubd65mdcnrqcm/UyDEjWoc=");
        assertThat(verdict(request, CONSUMER_SECRET)).isInstanceOf(Verdict.Genuine.class);
    }

    @ParameterizedTest
    @CsvSource({
        "YWHphPn/JFq43jkF0y4/w8R/SelmLjvpunhVFY8JhlI=",
        "sha1=YWHphPn/JFq43jkF0y4/w8R/SelmLjvpunhVFY8JhlI=",
        "sha256=6161e984f9ff245ab8de3905d32e3fc3c47f49e9662e3be9ba7855158f098652"
    })
    void refusesSignaturesThatAreWrittenOtherwise(String signature) {
        assertThat(verdict(genuine().header(signatureHeader(), signature)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void answersTheChallengeAsTheLibraryDoes() {
        Verdict.Answer answer = (Verdict.Answer) verdict(handshake(), CONSUMER_SECRET);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.body())
                .asString()
                .isEqualTo(
                        "{\"response_token\":"
                                + "\"sha256=xsPJRgIzog/2GnhQERjqxiJ00Wv3NKufzp/sSkWzRY0=\"}");
    }

    @Test
    void answersWithTheFirstSecretWhileOneIsRotated() {
        Verdict.Answer now = (Verdict.Answer) verdict(handshake(), CONSUMER_SECRET + ",old");
        Verdict.Answer old = (Verdict.Answer) verdict(handshake(), "old," + CONSUMER_SECRET);
        assertThat(now.body()).asString().contains("xsPJRgIzog/2GnhQERjqxiJ00Wv3NKufzp");
        assertThat(old.body()).asString().doesNotContain("xsPJRgIzog/2GnhQERjqxiJ00Wv3NKufzp");
    }

    @Test
    void refusesWhatIsNoChallenge() {
        assertThat(
                        List.of(
                                handshake().query("crc_token"),
                                handshake().query("crc_token", ""),
                                handshake().query("crc_token", "\"}"),
                                handshake().query("crc_token", "a".repeat(513)),
                                handshake().query("crc_token", CHALLENGE, CHALLENGE),
                                genuine().method("GET")))
                .allSatisfy(
                        request ->
                                assertThat(verdict(request)).isInstanceOf(Verdict.Refused.class));
        assertThat(verdict(handshake(), "")).isInstanceOf(Verdict.Refused.class);
    }
}
