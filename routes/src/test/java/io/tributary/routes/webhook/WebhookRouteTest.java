package io.tributary.routes.webhook;

import static io.tributary.routes.TestHub.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.RawEvent;
import io.tributary.routes.TestHub;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookRouteTest {

    private static final String ROUTE =
            """
            - route:
                id: shop-receive
                from:
                  uri: hub:webhook
                  parameters:
                    source: shop/eu
                    check: header
                    secret: "a+b&c%41=d"
                    check.window: "5+5 %41"
                    eventIdHeader: X-Event-Id
                    headers: X-Topic, X-Shop
                    concurrency: 1
                  steps:
                    - to:
                        uri: hub:accept
                        parameters:
                          mapping: shop
                          region: ES
                          zone: Europe/Madrid
                          setting.portfolio: one+two
            """;

    private final TestHub hub = new TestHub();

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void keepsTheUntouchedBytesAndAnswers200() throws Exception {
        hub.route(ROUTE);
        byte[] body = {0, -1, 13, 10, '{'};

        WebhookReply reply =
                hub.post(
                        "shop/eu",
                        body,
                        "x-event-id",
                        "e-1",
                        "x-topic",
                        "orders/create",
                        "content-type",
                        "application/json");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
        RawEvent event = hub.accepted.get(0);
        assertThat(event.body()).isEqualTo(body);
        assertThat(event.source()).isEqualTo("shop/eu");
        assertThat(event.eventId()).isEqualTo("e-1");
        assertThat(event.mapping()).isEqualTo("shop");
        assertThat(event.receivedAt()).isEqualTo(TestHub.RECEIVED_AT);
        assertThat(event.contentType()).isEqualTo("application/json");
        assertThat(event.headers()).isEqualTo(Map.of("x-topic", "orders/create"));
        assertThat(event.settings())
                .isEqualTo(Map.of("region", "ES", "zone", "Europe/Madrid", "portfolio", "one+two"));
    }

    @Test
    void answersInThePlatformsOwnWordsOnceTheEventIsDurable() throws Exception {
        hub.route(ROUTE.replace("concurrency: 1", "answer: '{\"ok\": {}}'"));

        WebhookReply reply = hub.post("shop/eu", bytes("{}"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("application/json");
        assertThat(text(reply)).isEqualTo("{\"ok\": {}}");
        hub.accept(
                events -> {
                    throw new TransientFailure("down", null);
                });
        assertThat(text(hub.post("shop/eu", bytes("{}")))).doesNotContain("ok");
    }

    @Test
    void takesWhatIsBelowTheSourceOnlyWhereTheRouteSaysSo() throws Exception {
        hub.route(ROUTE.replace("concurrency: 1", "below: _app/v1"));

        assertThat(hub.post("shop/eu/_app/v1/transactions/7", bytes("{}")).status()).isEqualTo(200);
        assertThat(hub.accepted.get(0).source()).isEqualTo("shop/eu");
        for (String other :
                new String[] {
                    "shop/eu/_app/v10", "shop/eu/_app", "shop/eu/other/_app/v1", "shop/_app/v1"
                }) {
            assertThat(hub.post(other, bytes("{}")).status()).as(other).isEqualTo(404);
        }
    }

    @Test
    void namesTheOptionThatIsWrong() {
        assertThatThrownBy(() -> hub.route(ROUTE.replace("concurrency: 1", "below: /a/")))
                .hasStackTraceContaining("option below");
        assertThatThrownBy(() -> hub.route(ROUTE.replace("concurrency: 1", "answer: '[]'")))
                .hasStackTraceContaining("option answer");
        for (String wrong :
                new String[] {
                    "answerFormat: soap, answer: '{}'",
                    "answerFormat: xml, answer: '<a>'",
                    "answerFormat: xml, answer: '<!DOCTYPE a><a/>'",
                    "answerFormat: csv",
                    "answerType: 'text/plain, x'",
                }) {
            assertThatThrownBy(() -> hub.route(answering(wrong)))
                    .as(wrong)
                    .hasStackTraceContaining("option answer");
        }
    }

    private static String answering(String parameters) {
        return """
               - route:
                   id: answering
                   from:
                     uri: hub:webhook
                     parameters: {source: shop/eu, check: header, %s}
                     steps:
                       - to:
                           uri: hub:accept
                           parameters: {mapping: shop}
               """
                .formatted(parameters);
    }

    @Test
    void answersInAnyTextThatThePlatformWants() throws Exception {
        hub.route(answering("answer: success, answerType: text/plain"));

        WebhookReply reply = hub.post("shop/eu", bytes("{}"));

        assertThat(reply.contentType()).isEqualTo("text/plain");
        assertThat(text(reply)).isEqualTo("success");
    }

    @Test
    void answersInXml() throws Exception {
        hub.route(answering("answerFormat: xml, answer: '<ok/>'"));

        WebhookReply reply = hub.post("shop/eu", bytes("{}"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("application/xml");
        assertThat(text(reply)).isEqualTo("<ok/>");

        hub.accept(
                events -> {
                    throw new PayloadRejected("<id>", "is \u0000 & \uD800");
                });
        reply = hub.post("shop/eu", bytes("{}"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.contentType()).isEqualTo("application/problem+xml");
        assertThat(text(reply))
                .startsWith(
                        "<problem xmlns=\"urn:ietf:rfc:7807\"><type>/problems/payload-rejected<")
                .contains("<detail>&lt;id&gt;: is \uFFFD &amp; \uFFFD</detail>")
                .endsWith("<status>400</status></problem>");
    }

    @Test
    void takesTheHashOfTheBodyWhereTheSourceGivesNoId() throws Exception {
        hub.route(ROUTE);

        hub.post("shop/eu", bytes("abc"));

        assertThat(hub.accepted.get(0).eventId())
                .isEqualTo(
                        "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void givesTheCheckItsSettingsAsTheyAreWritten() throws Exception {
        hub.route(ROUTE);

        hub.post("shop/eu", bytes("{}"));

        assertThat(hub.checkSettings.get(0))
                .isEqualTo(Map.of("secret", "a+b&c%41=d", "window", "5+5 %41"));
    }

    @Test
    void neverShowsASecret() throws Exception {
        hub.route(ROUTE);

        assertThat(hub.context.getEndpoints().toString())
                .contains("check=header")
                .doesNotContain("a+b");
    }

    @Test
    void refusesWhatIsNotGenuineWithoutTellingWhy() throws Exception {
        hub.route(ROUTE);

        WebhookReply reply = hub.post("shop/eu", bytes("{}"), "x-signed", "no");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.headers().get("WWW-Authenticate")).startsWith("Basic realm=");
        assertThat(reply.contentType()).isEqualTo("application/problem+json");
        assertThat(text(reply)).contains("\"status\":401").doesNotContain("no signature");
        assertThat(hub.accepted).isEmpty();
    }

    @Test
    void answersAHandshakeAtTheDoor() throws Exception {
        hub.route(ROUTE);

        WebhookReply reply =
                hub.door.receive("shop/eu", TestHub.request("GET", Map.of(), new byte[0]));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(text(reply)).isEqualTo("challenge");
        assertThat(hub.accepted).isEmpty();
    }

    @Test
    void asksToSendAgainWhenTheBrokerRefuses() throws Exception {
        hub.route(ROUTE);
        hub.accept(
                events -> {
                    throw new TransientFailure("the broker is away", null);
                });

        WebhookReply reply = hub.post("shop/eu", bytes("{}"));

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.headers()).containsKey("Retry-After");
    }

    @Test
    void answersARejectedPayloadWith400AndItsField() throws Exception {
        hub.route(ROUTE);
        hub.accept(
                events -> {
                    throw new PayloadRejected("order.id", "is missing");
                });

        WebhookReply reply = hub.post("shop/eu", bytes("{}"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(text(reply)).contains("order.id: is missing");
    }

    @Test
    void answersAnyOtherFailureWith500() throws Exception {
        hub.route(ROUTE);
        hub.accept(
                events -> {
                    throw new PermanentFailure("internal matter", null);
                });

        WebhookReply reply = hub.post("shop/eu", bytes("{}"));

        assertThat(reply.status()).isEqualTo(500);
        assertThat(text(reply)).doesNotContain("internal matter");
    }

    @Test
    void neverAnswers200ForWhatTheRouteHasNotKept() throws Exception {
        hub.route(
                """
                - route:
                    id: forgetful
                    from:
                      uri: hub:webhook
                      parameters: {source: shop/eu, check: header}
                      steps:
                        - log: forgotten
                """);

        assertThat(hub.post("shop/eu", bytes("{}")).status()).isEqualTo(500);
    }

    @Test
    void seesWhatACopyOfTheExchangeHasKept() throws Exception {
        hub.route(
                """
                - route:
                    id: split
                    from:
                      uri: hub:webhook
                      parameters: {source: shop/eu, check: header}
                      steps:
                        - split:
                            tokenize: {token: ","}
                            steps:
                              - to:
                                  uri: hub:accept
                                  parameters: {mapping: shop}
                """);

        assertThat(hub.post("shop/eu", bytes("a,b")).status()).isEqualTo(200);
        assertThat(hub.accepted).hasSize(2);
    }

    @Test
    void knowsNoSourceWithoutARoute() throws Exception {
        hub.route(ROUTE);

        assertThat(hub.post("shop/us", bytes("{}")).status()).isEqualTo(404);
    }

    @Test
    void asksToSendAgainWhileTheRouteDoesNotRun() throws Exception {
        hub.route(ROUTE);

        hub.context.getRouteController().suspendRoute("shop-receive");
        assertThat(hub.post("shop/eu", bytes("{}")).status()).isEqualTo(503);
        hub.context.getRouteController().resumeRoute("shop-receive");
        assertThat(hub.post("shop/eu", bytes("{}")).status()).isEqualTo(200);
        hub.context.getRouteController().stopRoute("shop-receive");
        assertThat(hub.post("shop/eu", bytes("{}")).headers()).containsKey("Retry-After");
        hub.context.removeRoute("shop-receive");
        assertThat(hub.post("shop/eu", bytes("{}")).status()).isEqualTo(503);
        hub.route(ROUTE);
        assertThat(hub.post("shop/eu", bytes("{}")).status()).isEqualTo(200);
    }

    @Test
    void refusesASecondRouteForTheSameSource() throws Exception {
        hub.route(ROUTE);

        assertThatThrownBy(() -> hub.route(ROUTE.replace("shop-receive", "shop-again")))
                .hasMessageContaining("the source shop/eu already has the route shop-receive");

        assertThat(hub.post("shop/eu", bytes("{}")).status()).isEqualTo(200);
    }

    @Test
    void boundsTheRequestsAtATime() throws Exception {
        hub.route(ROUTE);
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        hub.accept(
                events -> {
                    entered.countDown();
                    await(leave);
                });

        CompletableFuture<WebhookReply> first =
                CompletableFuture.supplyAsync(() -> hub.post("shop/eu", bytes("1")));
        await(entered);
        assertThat(hub.post("shop/eu", bytes("2")).status()).isEqualTo(503);
        leave.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(WebhookReply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
