package io.tributary.connectors.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over HTTP, against an endpoint that answers what the test says. */
class AccessTokensTest {

    private static final Grant REFRESH = new Grant.Refresh("app", "s&cret", "first", "mail");

    private final MovableClock clock = new MovableClock();
    private Answering endpoint;

    @BeforeEach
    void start() throws IOException {
        endpoint = new Answering();
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void keepsTokenUntilShortlyBeforeItExpires() {
        AccessTokens tokens = tokens(REFRESH);

        assertThat(tokens.current()).isEqualTo("one");
        endpoint.answer = "{\"access_token\": \"two\", \"expires_in\": 3600}";
        clock.move(Duration.ofMinutes(57));
        assertThat(tokens.current()).isEqualTo("one");
        clock.move(Duration.ofMinutes(2));
        assertThat(tokens.current()).isEqualTo("two");
        assertThat(endpoint.forms).hasSize(2);
    }

    @Test
    void replacesTokenThatWasForgotten() {
        AccessTokens tokens = tokens(REFRESH);
        tokens.current();
        endpoint.answer = "{\"access_token\": \"two\"}";

        tokens.forget();

        assertThat(tokens.current()).isEqualTo("two");
    }

    @Test
    void asksWithTheRefreshTokenThatCameLast() {
        AccessTokens tokens = tokens(REFRESH);
        endpoint.answer = "{\"access_token\": \"one\", \"refresh_token\": \"sec+ond\"}";

        tokens.current();
        tokens.forget();
        tokens.current();

        assertThat(endpoint.forms)
                .containsExactly(
                        "grant_type=refresh_token&client_id=app&client_secret=s%26cret"
                                + "&refresh_token=first&scope=mail",
                        "grant_type=refresh_token&client_id=app&client_secret=s%26cret"
                                + "&refresh_token=sec%2Bond&scope=mail");
    }

    @Test
    void tellsThatTheEndpointRefusesAndNotWhatElseItTells() {
        endpoint.status = 400;
        endpoint.answer =
                """
                {"error": "invalid_grant", "error_description": "ana@example.com changed it"}\
                """;

        assertThatThrownBy(() -> tokens(REFRESH).current())
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("invalid_grant")
                .hasMessageNotContainingAny("ana", "first", "s&cret");
    }

    @Test
    void isTriedAgainWhereTheEndpointGivesNothingNow() {
        for (int each : new int[] {302, 429, 500, 503}) {
            endpoint.status = each;
            assertThatThrownBy(() -> tokens(REFRESH).current())
                    .isInstanceOf(TransientFailure.class);
        }
        endpoint.status = 200;
        for (String each : List.of("", "<html>", "[]", "null", "{}", "{\"access_token\": {}}")) {
            endpoint.answer = each;
            assertThatThrownBy(() -> tokens(REFRESH).current())
                    .as(each)
                    .isInstanceOf(TransientFailure.class);
        }
        endpoint.close();
        assertThatThrownBy(() -> tokens(REFRESH).current()).isInstanceOf(TransientFailure.class);
    }

    @Test
    void sendsSecretsOverTlsAlone() {
        for (String each :
                List.of(
                        "http://login.example.com/token",
                        "http://127.0.0.1.example.com/token",
                        "ftp://localhost/token",
                        "token")) {
            assertThatThrownBy(() -> new TokenEndpoint(URI.create(each)))
                    .as(each)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("https");
        }
    }

    @Test
    void showsNoSecret() {
        assertThat(REFRESH.toString() + new Grant.ClientCredentials("app", "s&cret", ""))
                .doesNotContain("first", "s&cret");
    }

    private AccessTokens tokens(Grant grant) {
        return new AccessTokens(new TokenEndpoint(endpoint.address()), grant, clock);
    }
}
