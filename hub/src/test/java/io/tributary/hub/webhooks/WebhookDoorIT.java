package io.tributary.hub.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.WebhookRequest;
import io.tributary.hub.Http;
import io.tributary.hub.HubParts;
import io.tributary.hub.RunningHub;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHub
class WebhookDoorIT {

    private static final String DOOR = "/webhooks/test/one";

    @LocalServerPort private int port;

    @BeforeEach
    void forget() {
        HubParts.REQUESTS.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json",
                "application/octet-stream",
                "text/plain; charset=utf-16"
            })
    void keepsEveryByteOfEveryContentType(String contentType) throws Exception {
        byte[] body =
                "access_token=a&_csrf=b&_method=DELETE&x=%C3%B1+%zz&x=2"
                        .getBytes(StandardCharsets.UTF_8);

        for (String method : List.of("POST", "PUT")) {
            HttpResponse<String> answer =
                    Http.send(
                            Http.request(port, DOOR)
                                    .header("Content-Type", contentType)
                                    .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("kept");
            assertThat(answer.headers().firstValue("X-Kept")).hasValue("yes");
            WebhookRequest request = received();
            assertThat(request.method()).isEqualTo(method);
            assertThat(request.body()).isEqualTo(body);
            assertThat(request.header("content-type")).isEqualTo(contentType);
        }
    }

    @Test
    void keepsCompressedBodiesCompressed() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        }
        Http.send(
                Http.request(port, DOOR)
                        .header("Content-Encoding", "gzip")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray())));

        assertThat(received().body()).isEqualTo(bytes.toByteArray());
    }

    @Test
    void tellsThePublicAddressAndTheQueryAsSent() throws Exception {
        Http.send(Http.request(port, DOOR + "?b=2&a=%2B1+x&a=3").GET());

        WebhookRequest request = received();
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.url())
                .isEqualTo("https://hub.example.com/webhooks/test/one?b=2&a=%2B1+x&a=3");
        assertThat(request.query()).containsEntry("a", List.of("+1 x", "3"));
        assertThat(request.query().keySet()).containsExactly("b", "a");
        assertThat(request.body()).isEmpty();
    }

    @Test
    void refusesWhatIsTooLargeWithAndWithoutALength() {
        byte[] large = new byte[1024 * 1024 + 1];

        assertThat(
                        Http.send(
                                        Http.request(port, DOOR)
                                                .POST(
                                                        HttpRequest.BodyPublishers.ofByteArray(
                                                                large)))
                                .statusCode())
                .isEqualTo(413);
        HttpResponse<String> chunked =
                Http.send(Http.request(port, DOOR).POST(Http.chunked(large)));
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("/problems/too-large");
        assertThat(HubParts.REQUESTS).isEmpty();
    }

    @Test
    void takesWhatIsJustNotTooLarge() throws Exception {
        byte[] body = new byte[1024 * 1024];
        assertThat(Http.send(Http.request(port, DOOR).POST(Http.chunked(body))).statusCode())
                .isEqualTo(200);
        assertThat(received().body()).hasSize(body.length);
    }

    /** As a homeserver of Matrix calls: what is below a source is for its route to take. */
    @Test
    void takesCallsBelowASource() throws Exception {
        String path = DOOR + "/_below/app/v1/transactions/17";
        Http.send(Http.request(port, path).PUT(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(received().url()).isEqualTo("https://hub.example.com" + path);
    }

    @Test
    void answersStrangeAddressesAndMethods() {
        for (String path :
                List.of(
                        "/webhooks/",
                        "/webhooks/a//b",
                        "/webhooks/a%00b",
                        "/webhooks/..%2fevents",
                        DOOR + "/_below/1/2/3/4/5/6/7",
                        "/webhooks/other")) {
            int status =
                    Http.send(Http.request(port, path).POST(HttpRequest.BodyPublishers.noBody()))
                            .statusCode();
            assertThat(status).as(path).isBetween(400, 404);
        }
        assertThat(Http.send(Http.request(port, DOOR).DELETE()).statusCode()).isEqualTo(405);
        assertThat(HubParts.REQUESTS).isEmpty();
    }

    /** A platform may ask so whether the address is there; the source's check decides. */
    @Test
    void asksTheSourceAboutHeadRequests() throws Exception {
        HttpResponse<String> answer =
                Http.send(
                        Http.request(port, DOOR)
                                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(received().method()).isEqualTo("HEAD");
    }

    private static WebhookRequest received() throws InterruptedException {
        WebhookRequest request = HubParts.REQUESTS.poll(5, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        return request;
    }
}
