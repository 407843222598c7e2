package io.tributary.connectors.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Apple publishes the rule, and no example with its secret: Auth0's library signs. */
class AppleMessagesWebhooksTest extends SignatureContract {

    private static final byte[] KEY =
            "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final String MSP = "2f7b6c1e-msp";
    private static final String BODY = "{\"type\":\"text\",\"id\":\"1\",\"body\":\"Hello\"}";

    @Override
    protected WebhookCheck check() {
        return AppleMessagesWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", Base64.getEncoder().encodeToString(KEY), "msp", MSP);
    }

    @Override
    protected SignedRequest genuine() {
        return signed(MSP, SignedRequest.NOW);
    }

    private SignedRequest signed(String audience, Instant issued) {
        String token =
                JWT.create()
                        .withAudience(audience)
                        .withIssuedAt(issued)
                        .sign(Algorithm.HMAC256(KEY));
        return SignedRequest.post(BODY).header(signatureHeader(), "Bearer " + token);
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

    private static byte[] packed(byte[] body) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                out.write(body);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void unpacksWhatIsPacked() {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        assertThat(verdict(genuine().body(packed(body))))
                .isInstanceOfSatisfying(
                        Verdict.Opened.class, opened -> assertThat(opened.body()).isEqualTo(body));
    }

    @Test
    void refusesWhatCannotBeUnpackedOrIsTooLarge() {
        assertThat(verdict(genuine().body(new byte[] {0x1F, (byte) 0x8B, 0})))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(genuine().body(packed(new byte[20_000_000]))))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void refusesTokensForAnotherProvider() {
        assertThat(verdict(signed("another", SignedRequest.NOW)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"3600, true", "3601, false", "-300, true", "-301, false"})
    void keepsTheWindowToTheSecond(long secondsLater, boolean genuine) {
        Verdict verdict =
                verdict(genuine().receivedAt(SignedRequest.NOW.plusSeconds(secondsLater)));
        assertThat(verdict instanceof Verdict.Genuine).isEqualTo(genuine);
    }

    @Test
    void refusesTokensThatAreNotSigned() {
        String none =
                JWT.create()
                        .withAudience(MSP)
                        .withIssuedAt(SignedRequest.NOW)
                        .sign(Algorithm.none());
        assertThat(verdict(genuine().header(signatureHeader(), "Bearer " + none)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void needsTheProvidersId() {
        Map<String, String> without = with("msp", "");
        assertThatThrownBy(() -> check().validate(without)).hasMessageContaining("msp");
    }
}
