package io.tributary.hub.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.history.intake.MappedEvent;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import io.tributary.hub.Http;
import io.tributary.hub.HubParts;
import io.tributary.hub.RunningHub;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHub
class TrackingIT {

    private static final String SITE = "https://www.example.com";

    @LocalServerPort private int port;

    @Test
    void recordsEachCallOfABatchOnItsOwn() {
        String one = UUID.randomUUID().toString();
        String two = UUID.randomUUID().toString();

        HttpResponse<String> answer =
                post(
                        "/v1/batch",
                        "web-write-key",
                        """
                        {"batch": [
                          {"type": "identify", "messageId": "%s", "userId": "7001",
                           "anonymousId": "a-7001", "traits": {"phone": "600 111 222"}},
                          {"type": "track", "messageId": "%s", "event": "Store.Finder Used",
                           "anonymousId": "a-7001", "properties": {"query": "Madrid"}}]}"""
                                .formatted(one, two));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":true}");
        assertThat(recorded(one).participants().get(0).identifiers())
                .contains(
                        Identifier.scoped("account", "main", "7001", Proof.STATED),
                        Identifier.phone("600 111 222", "ES", Proof.STATED));
        assertThat(recorded(two).kind()).isEqualTo(Kind.SEARCH);
        assertThat(raw(two).raw().eventId()).isEqualTo(two);
        assertThat(raw(two).raw().source()).isEqualTo("web/main");
    }

    @Test
    void correctsTheClockOfTheSender() {
        String id = UUID.randomUUID().toString();
        Instant sent = Instant.parse("2031-01-01T00:00:00Z");

        post(
                "/v1/page",
                "web-write-key",
                "{\"messageId\": \"%s\", \"timestamp\": \"%s\", \"sentAt\": \"%s\"}"
                        .formatted(id, sent.minusSeconds(60), sent));

        MappedEvent event = raw(id);
        assertThat(event.interactions().get(0).occurredAt())
                .isEqualTo(
                        Instant.ofEpochMilli(
                                event.raw().receivedAt().minusSeconds(60).toEpochMilli()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "track",
                "identify",
                "page",
                "screen",
                "alias",
                "group",
                "t",
                "i",
                "p",
                "s",
                "a",
                "g"
            })
    void takesEveryCallWithTheKeyInTheBodyAsPagesSendIt(String call) {
        String id = UUID.randomUUID().toString();

        HttpResponse<String> answer =
                Http.send(
                        Http.request(port, "/v1/" + call)
                                .header("Content-Type", "text/plain")
                                .header("Origin", SITE)
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                """
                                                {"writeKey": "old-web-key", "messageId": "%s",
                                                 "event": "E", "userId": "u"}"""
                                                        .formatted(id))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(SITE);
        assertThat(recorded(id).source()).isEqualTo("web/main");
    }

    @Test
    void answersWhatBrowsersAskBeforehand() {
        HttpResponse<String> allowed = preflight(SITE);
        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).hasValue(SITE);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValue("authorization, content-type");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();

        HttpResponse<String> refused = preflight("https://evil.example");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private HttpResponse<String> preflight(String origin) {
        return Http.send(
                Http.request(port, "/v1/batch")
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "authorization, content-type")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example, web-write-key", "https://www.example.com, app-write-key"})
    void takesNothingFromPagesOfOtherSites(String origin, String key) {
        String id = UUID.randomUUID().toString();
        HttpResponse<String> answer =
                Http.send(
                        Http.request(port, "/v1/page")
                                .header("Content-Type", "text/plain")
                                .header("Origin", origin)
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"writeKey\": \"%s\", \"messageId\": \"%s\"}"
                                                        .formatted(key, id))));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(isKnown(id)).isFalse();
    }

    @Test
    void takesPackedBodiesAndNoneThatUnpackTooLarge() throws IOException {
        String id = UUID.randomUUID().toString();
        assertThat(
                        packed(
                                        "{\"batch\":[{\"type\":\"screen\",\"messageId\":\"%s\"}]}"
                                                .formatted(id))
                                .statusCode())
                .isEqualTo(200);
        assertThat(recorded(id).channel()).isEqualTo(Channel.APP);
        assertThat(packed("{\"batch\":[" + " ".repeat(600_000) + "]}").statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> packed(String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return Http.send(
                Http.request(port, "/v1/b")
                        .header("Authorization", basic("app-write-key"))
                        .header("Content-Encoding", "gzip")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-key", "", "vera.viewer-secret"})
    void refusesKeysOfNoSource(String key) {
        HttpResponse<String> answer = post("/v1/track", key, "{\"event\": \"E\"}");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("/problems/unauthorized").doesNotContain("secret");
    }

    @Test
    void refusesWhatIsTooLargeOrNoCall() {
        String large = "{\"x\": \"" + "x".repeat(32 * 1024) + "\"}";
        assertThat(post("/v1/track", "web-write-key", large).statusCode()).isEqualTo(413);
        assertThat(post("/v1/batch", "web-write-key", "{\"batch\":[" + large + "]}").statusCode())
                .isEqualTo(413);
        assertThat(post("/v1/batch", "web-write-key", " ".repeat(512_001)).statusCode())
                .isEqualTo(413);
        assertThat(post("/v1/batch", "web-write-key", "{\"batch\": 1}").statusCode())
                .isEqualTo(400);
        assertThat(post("/v1/nothing", "web-write-key", "{}").statusCode()).isEqualTo(404);
        assertThat(Http.send(Http.request(port, "/v1/track").GET()).statusCode()).isEqualTo(405);
    }

    @Test
    void tellsWhoBringsTooMuchToWait() {
        String many = "{\"batch\":[" + "{\"type\":\"m\"},".repeat(2_499) + "{\"type\":\"m\"}]}";
        assertThat(post("/v1/batch", "web-write-key", many).statusCode()).isEqualTo(200);

        HttpResponse<String> answer = post("/v1/track", "app-write-key", "{\"event\": \"E\"}");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After"))
                .hasValueSatisfying(seconds -> assertThat(seconds).matches("[1-4]"));
        await().pollDelay(Duration.ofMillis(100))
                .until(
                        () ->
                                post("/v1/track", "app-write-key", "{\"event\": \"E\"}")
                                                .statusCode()
                                        == 200);
    }

    @Test
    void isDescribedAndListed() {
        String description = Http.get(port, "/openapi.json", Http.VIEWER).body();
        for (TrackingCall call : TrackingCall.values()) {
            assertThat(description).contains("\"/v1/" + call.word() + "\"");
        }
        assertThat(Http.get(port, "/api/v1/sources", Http.VIEWER).body())
                .contains("\"web/main\"", "\"app/main\"");
    }

    private HttpResponse<String> post(String path, String key, String body) {
        return Http.send(
                Http.request(port, path)
                        .header("Content-Type", "application/json")
                        .header("Authorization", basic(key))
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String basic(String key) {
        return "Basic "
                + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }

    private static Interaction recorded(String id) {
        return raw(id).interactions().get(0);
    }

    private static MappedEvent raw(String id) {
        await().until(() -> isKnown(id));
        return List.copyOf(HubParts.RECORDED).stream()
                .filter(event -> event.raw().eventId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isKnown(String id) {
        return List.copyOf(HubParts.RECORDED).stream()
                .anyMatch(event -> event.raw().eventId().equals(id));
    }
}
