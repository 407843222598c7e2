package io.tributary.connectors.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.history.failure.PermanentFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of a token endpoint, by what right. */
class GrantsTest {

    private static final String SCOPE = "https://mail.google.com/";

    private Answering endpoint;

    @TempDir private Path directory;

    @BeforeEach
    void start() throws Exception {
        endpoint = new Answering();
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void getsTokenWithCredentialsOfTheApplication() {
        Grant grant = new Grant.ClientCredentials("app", "s&cret+", "mail");

        assertThat(tokens(grant).current()).isEqualTo("one");
        assertThat(endpoint.form())
                .isEqualTo(
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "app",
                                "client_secret", "s&cret+",
                                "scope", "mail"));
    }

    @Test
    void getsTokenWithWhatTheServiceAccountSigns() throws Exception {
        KeyPair keys = keys();
        ServiceAccount account = account(keyFile(keys));

        assertThat(tokens(account).current()).isEqualTo("one");
        assertThat(endpoint.form())
                .containsEntry("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
        DecodedJWT assertion =
                JWT.require(Algorithm.RSA256((RSAPublicKey) keys.getPublic(), null))
                        .withIssuer("hub@project.iam.gserviceaccount.com")
                        .withSubject("support@shop.example")
                        .withAudience(endpoint.address().toString())
                        .withClaim("scope", SCOPE)
                        .build()
                        .verify(endpoint.form().get("assertion"));
        assertThat(assertion.getKeyId()).isEqualTo("key-1");
        assertThat(assertion.getExpiresAtAsInstant())
                .isEqualTo(assertion.getIssuedAtAsInstant().plusSeconds(600));
    }

    @Test
    void tellsThatTheFileIsNoKeyAndNothingOfIt() throws Exception {
        for (String content :
                new String[] {
                    "",
                    "[]",
                    "s&cret",
                    "{\"client_email\": \"s&cret\", \"private_key\": \"s&cret\"}"
                }) {
            Path file = Files.writeString(directory.resolve("key.json"), content);
            assertThatThrownBy(() -> tokens(account(file)).current())
                    .as(content)
                    .isInstanceOf(PermanentFailure.class)
                    .hasMessageContaining("service account")
                    .hasMessageNotContaining("s&cret")
                    .hasNoCause();
        }
        assertThatThrownBy(() -> tokens(account(directory.resolve("none"))).current())
                .isInstanceOf(PermanentFailure.class);
    }

    private ServiceAccount account(Path file) {
        return new ServiceAccount(file, "support@shop.example", SCOPE, endpoint.address());
    }

    private AccessTokens tokens(Grant grant) {
        return new AccessTokens(new TokenEndpoint(endpoint.address()), grant, Clock.systemUTC());
    }

    private static KeyPair keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    /** As Google gives it. */
    private Path keyFile(KeyPair keys) throws Exception {
        String pem =
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(keys.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n";
        return Files.writeString(
                directory.resolve("key.json"),
                new ObjectMapper()
                        .writeValueAsString(
                                Map.of(
                                        "type", "service_account",
                                        "project_id", "project",
                                        "private_key_id", "key-1",
                                        "private_key", pem,
                                        "client_email", "hub@project.iam.gserviceaccount.com",
                                        "token_uri", endpoint.address().toString())));
    }
}
