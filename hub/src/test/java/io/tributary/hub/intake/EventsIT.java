package io.tributary.hub.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.hub.Http;
import io.tributary.hub.HubParts;
import io.tributary.hub.RunningHub;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHub
class EventsIT {

    @LocalServerPort private int port;

    @Test
    void recordsOneInteraction() {
        String id = UUID.randomUUID().toString();

        HttpResponse<String> answer = post("application/json", interaction(id));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"accepted\":1}");
        await().until(() -> recorded().contains(id));
    }

    @Test
    void takesArraysLinesAndCloudEvents() {
        List<String> ids =
                java.util.stream.IntStream.range(0, 8)
                        .mapToObj(i -> UUID.randomUUID().toString())
                        .toList();
        String base64 =
                Base64.getEncoder()
                        .encodeToString(
                                interaction(ids.get(7))
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(
                        post(
                                        "application/json; charset=UTF-8",
                                        "["
                                                + interaction(ids.get(0))
                                                + ","
                                                + interaction(ids.get(1))
                                                + "]")
                                .body())
                .isEqualTo("{\"accepted\":2}");
        assertThat(
                        post(
                                        "application/x-ndjson",
                                        interaction(ids.get(2))
                                                + "\r\n\n"
                                                + interaction(ids.get(3)))
                                .body())
                .isEqualTo("{\"accepted\":2}");
        assertThat(
                        post(
                                        "application/cloudevents+json",
                                        cloudEvent("\"data\":" + interaction(ids.get(4))))
                                .body())
                .isEqualTo("{\"accepted\":1}");
        assertThat(
                        post(
                                        "application/cloudevents-batch+json",
                                        "["
                                                + cloudEvent("\"data\":" + interaction(ids.get(5)))
                                                + ","
                                                + cloudEvent("\"data\":" + interaction(ids.get(6)))
                                                + ","
                                                + cloudEvent("\"data_base64\":\"" + base64 + "\"")
                                                + "]")
                                .body())
                .isEqualTo("{\"accepted\":3}");
        await().until(() -> recorded().containsAll(ids));
    }

    @Test
    void takesNothingOfARequestWithOneWrongLine() {
        String good = UUID.randomUUID().toString();
        String bad = interaction("x").replace("\"phone\",\"direction", "\"pigeon\",\"direction");

        HttpResponse<String> answer =
                post("application/x-ndjson", interaction(good) + "\n\n" + bad + "\n");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body())
                .contains("\"line\":3")
                .contains("\"field\":\"channel\"")
                .contains("/problems/invalid-request");
        assertThat(recorded()).doesNotContain(good);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 1",
                "'[\n{\n' | 3",
                "'' | 1",
                "[] | 1",
                "42 | 1",
                "'{}{}' | 1",
                "'{\"a\":1,\"a\":2}' | 1",
            })
    void namesTheLineOfWhatIsWrong(String body, int line) {
        HttpResponse<String> answer = post("application/json", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"line\":" + line);
    }

    @Test
    void namesAnUnknownField() {
        HttpResponse<String> answer =
                post("application/json", interaction("u").replaceFirst("\\{", "{\"colour\":1,"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"colour\"");
    }

    @Test
    void refusesDeepAndLargeBodies() {
        assertThat(post("application/json", "{\"a\":" + "[".repeat(5_000)).statusCode())
                .isEqualTo(400);
        assertThat(post("application/json", " ".repeat(1024 * 1024 + 1)).statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json;charset=iso-8859-1"
    })
    void refusesOtherForms(String contentType) {
        HttpResponse<String> answer = post(contentType, interaction("t"));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("/problems/unsupported-media-type");
    }

    private HttpResponse<String> post(String type, String body) {
        return Http.post(port, "/events", type, body);
    }

    private static List<String> recorded() {
        return HubParts.RECORDED.stream()
                .flatMap(event -> event.interactions().stream())
                .map(interaction -> interaction.sourceEventId())
                .toList();
    }

    private static String cloudEvent(String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/x\",\"type\":\"y\","
                + data
                + "}";
    }

    private static String interaction(String id) {
        return """
        {"source":"pbx/madrid","sourceEventId":"%s","kind":"call","channel":"phone",\
        "direction":"inbound","occurredAt":"2026-11-20T10:00:00Z",\
        "participants":[{"role":"customer","identifiers":[{"type":"phone",\
        "value":"600 111 222","region":"ES"}]}]}"""
                .formatted(id);
    }
}
