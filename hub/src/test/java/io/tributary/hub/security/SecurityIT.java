package io.tributary.hub.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.hub.Http;
import io.tributary.hub.RunningHub;
import java.net.InetAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHub
class SecurityIT {

    private static final String NOBODY = null;
    private static final MockOAuth2Server ISSUER = new MockOAuth2Server();

    @LocalServerPort private int port;

    @BeforeAll
    static void startIssuer() throws Exception {
        ISSUER.start(InetAddress.getByName("localhost"), 28790);
    }

    @AfterAll
    static void stopIssuer() {
        ISSUER.shutdown();
    }

    /** 404 tells that the caller came through: this test looks at the doors, not behind them. */
    @ParameterizedTest
    @CsvSource({
        // method, path, anonymous, viewer, operator, admin
        "GET,    /actuator/health,              200, 200, 200, 200",
        "GET,    /actuator/health/readiness,    200, 200, 200, 200",
        "GET,    /actuator/prometheus,          401, 200, 200, 200",
        "GET,    /actuator/env,                 401, 403, 403, 403",
        "POST,   /actuator/shutdown,            401, 403, 403, 403",
        "GET,    /api/v1/nothing,               401, 404, 404, 404",
        "PUT,    /api/v1/nothing,               401, 403, 404, 404",
        "GET,    /api/v1/rules/no/such,         401, 403, 403, 404",
        "POST,   /api/v1/rebuild/no,            401, 403, 403, 404",
        "DELETE, /api/v1/routes/x,              401, 403, 403, 404",
        "GET,    /api/v1/sources/no/no/backfill, 401, 404, 404, 404",
        "POST,   /api/v1/sources/no/no/backfill, 401, 403, 403, 404",
        "DELETE, /api/v1/sources/no/no/backfill, 401, 403, 403, 404",
        "POST,   /api/v1/decisions,             401, 403, 415, 415",
        "DELETE, /api/v1/decisions/x,           401, 403, 400, 400",
        "GET,    /api/v1/decisions/x,           401, 400, 400, 400",
        "GET,    /api/v1/customers/x/export,    401, 403, 403, 404",
        "POST,   /api/v1/customers/x/erasure,   401, 403, 403, 415",
        "GET,    /api/v1/erasures,              401, 403, 403, 200",
        "POST,   /api/v1/targets/x/y/backfill,  401, 403, 403, 404",
        "POST,   /api/v1/targets/x/y/parked/skip, 401, 403, 415, 415",
        "POST,   /events,                       401, 403, 415, 415",
        "GET,    /events,                       401, 403, 403, 403",
        "GET,    /elsewhere,                    302, 302, 302, 302",
        "POST,   /webhooks/none,                404, 404, 404, 404",
    })
    void opensToWhomItShould(
            String method, String path, int anonymous, int viewer, int operator, int admin) {
        assertThat(status(method, path, NOBODY)).as("nobody").isEqualTo(anonymous);
        assertThat(status(method, path, Http.VIEWER)).as("viewer").isEqualTo(viewer);
        assertThat(status(method, path, Http.OPERATOR)).as("operator").isEqualTo(operator);
        assertThat(status(method, path, Http.ADMIN)).as("admin").isEqualTo(admin);
    }

    @Test
    void refusesKeysThatAreNotRight() {
        for (String key :
                List.of(
                        "vera.wrong",
                        "vera.",
                        ".x",
                        "nobody.viewer-secret",
                        "vera.viewer-secret ".repeat(50),
                        "{bcrypt}x")) {
            HttpResponse<String> answer = Http.get(port, "/api/v1/nothing", key);
            assertThat(answer.statusCode()).as(key).isEqualTo(401);
            assertThat(answer.body()).contains("/problems/unauthorized");
        }
    }

    @Test
    void takesKeysAsBearerToo() {
        assertThat(bearer(Http.VIEWER)).isEqualTo(404);
        assertThat(bearer("vera.wrong")).isEqualTo(401);
    }

    @Test
    void takesTokensOfItsIssuerForItsAudienceOnly() {
        assertThat(bearer(token("hub", "tributary", List.of("viewer"), 60))).isEqualTo(404);
        assertThat(bearer(token("hub", "tributary", List.of(), 60))).isEqualTo(403);
        assertThat(bearer(token("hub", "another", List.of("viewer"), 60))).isEqualTo(401);
        assertThat(bearer(token("other", "tributary", List.of("viewer"), 60))).isEqualTo(401);
        assertThat(bearer(token("hub", "tributary", List.of("viewer"), -120))).isEqualTo(401);
        assertThat(bearer("eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJhZG1pbiJdfQ.")).isEqualTo(401);
    }

    @Test
    void tellsBrowsersToBeStrict() {
        var headers = Http.get(port, "/actuator/health", null).headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy ->
                                assertThat(policy)
                                        .contains("frame-ancestors 'none'")
                                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void letsAPersonSignInToTheConsoleWithAKey() {
        HttpResponse<String> page = Http.get(port, "/login", null);
        String cookie = cookie(page);
        String token =
                page.body().replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");

        HttpResponse<String> without = form("username=vera&password=" + Http.VIEWER, cookie);
        HttpResponse<String> wrong =
                form("username=vera&password=" + Http.ADMIN + "&_csrf=" + token, cookie);
        HttpResponse<String> right =
                form("username=vera&password=" + Http.VIEWER + "&_csrf=" + token, cookie);

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(wrong.headers().firstValue("Location").orElse("")).endsWith("/login?error");
        assertThat(right.headers().firstValue("Location").orElse("")).endsWith("/");
        String session = cookie(right);
        assertThat(session).isNotEqualTo(cookie);
        assertThat(right.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Strict");
        assertThat(
                        Http.send(Http.request(port, "/api/v1/nothing").header("Cookie", session))
                                .statusCode())
                .isEqualTo(404);
        assertThat(
                        Http.send(
                                        Http.request(port, "/api/v1/nothing")
                                                .header("Cookie", session)
                                                .PUT(HttpRequest.BodyPublishers.noBody()))
                                .statusCode())
                .as("a session alone changes nothing")
                .isEqualTo(403);
    }

    private HttpResponse<String> form(String body, String cookie) {
        return Http.send(
                Http.request(port, "/login")
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    }

    private int bearer(String token) {
        return Http.send(
                        Http.request(port, "/api/v1/nothing")
                                .header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private static String token(String issuer, String audience, List<String> roles, long seconds) {
        return ISSUER.issueToken(
                        issuer,
                        "client",
                        new DefaultOAuth2TokenCallback(
                                issuer,
                                "ana",
                                "JWT",
                                List.of(audience),
                                Map.of("roles", roles),
                                seconds))
                .serialize();
    }

    private int status(String method, String path, String key) {
        HttpRequest.Builder request =
                Http.request(port, path).method(method, HttpRequest.BodyPublishers.noBody());
        return Http.send(key == null ? request : request.header("X-Api-Key", key)).statusCode();
    }
}
