package io.tributary.connectors.vonage;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Signed with java-jwt, which Vonage's own library for Java (com.vonage:jwt) signs and verifies
 * with; Vonage publishes no token with the hash of a body.
 */
class VonageWebhooksTest extends SignatureContract {

    private static final String SECRET = "XsA09z2MhNBJRdeTAaWZ5tGHs8MJ3Ggr8LzZhWMDJXpW5zwH";
    private static final String BODY = "{\"message_uuid\":\"aaaaaaaa\",\"text\":\"¡hola!\"}";

    @Override
    protected WebhookCheck check() {
        return VonageWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", SECRET);
    }

    @Override
    protected SignedRequest genuine() {
        return signed(token(), Algorithm.HMAC256(SECRET));
    }

    @Override
    protected String signatureHeader() {
        return "authorization";
    }

    private static JWTCreator.Builder token() {
        return JWT.create()
                .withIssuer("Vonage")
                .withIssuedAt(SignedRequest.NOW)
                .withJWTId("c5ba8f24-1a14-4c10-bfdf-3fbe8ce511b5")
                .withClaim("api_key", "a1b2c3d")
                .withClaim("payload_hash", hash(BODY));
    }

    private static String hash(String body) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private SignedRequest signed(JWTCreator.Builder token, Algorithm algorithm) {
        return SignedRequest.post(BODY)
                .header(signatureHeader(), "Bearer " + token.sign(algorithm));
    }

    private void refuses(JWTCreator.Builder token, Algorithm algorithm) {
        assertThat(verdict(signed(token, algorithm))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void refusesATokenThatNothingSigns() {
        refuses(token(), Algorithm.none());
    }

    @Test
    void refusesAnotherAlgorithm() {
        refuses(token(), Algorithm.HMAC512(SECRET));
    }

    @Test
    void refusesATokenOfAnotherBodyOrOfNone() {
        refuses(token().withClaim("payload_hash", hash("{}")), Algorithm.HMAC256(SECRET));
        refuses(token().withNullClaim("payload_hash"), Algorithm.HMAC256(SECRET));
        refuses(token().withClaim("payload_hash", ""), Algorithm.HMAC256(SECRET));
    }

    @ParameterizedTest
    @CsvSource({"300, true", "301, false", "0, true", "-60, true", "-61, false"})
    void keepsTheWindowToTheSecond(long secondsLater, boolean genuine) {
        Verdict verdict =
                verdict(genuine().receivedAt(SignedRequest.NOW.plusSeconds(secondsLater)));
        assertThat(verdict instanceof Verdict.Genuine).isEqualTo(genuine);
    }

    @Test
    void refusesATokenWithoutATime() {
        refuses(JWT.create().withClaim("payload_hash", hash(BODY)), Algorithm.HMAC256(SECRET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer", "Bearer a.b", "Bearer a.b.c", "Bearer e30.e30.", "Basic YTpi"})
    void refusesWhatIsNoToken(String header) {
        assertThat(verdict(genuine().header(signatureHeader(), header)))
                .isInstanceOf(Verdict.Refused.class);
    }
}
