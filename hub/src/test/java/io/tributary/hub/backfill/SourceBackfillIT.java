package io.tributary.hub.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tributary.hub.Http;
import io.tributary.hub.HubParts;
import io.tributary.hub.RunningHub;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A period of a source, asked for over the API of a hub, from Stripe's API to the recorder. */
@RunningHub
class SourceBackfillIT {

    private static final String SOURCE = "stripe/backfilled";
    private static final String PATH = "/api/v1/sources/" + SOURCE + "/backfill";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AtomicInteger failures = new AtomicInteger(2);
    private HttpServer stripe;

    @LocalServerPort private int port;

    @Value("${tributary.routes.directory}")
    private Path directory;

    @BeforeEach
    void start() throws IOException {
        stripe = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stripe.createContext("/v1/events", this::answer);
        stripe.start();
        Files.createDirectories(directory);
        Files.writeString(file(), route("http://127.0.0.1:" + stripe.getAddress().getPort()));
    }

    @AfterEach
    void stop() throws IOException {
        Files.deleteIfExists(file());
        stripe.stop(0);
    }

    @Test
    void readsThePeriodAndTellsHowFarItHasCome() throws Exception {
        String period = "?from=2026-01-01T00:00:00Z&to=2026-01-04T00:00:00Z";
        await().atMost(PATIENCE).until(() -> post(PATH + period).statusCode() == 202);
        assertThat(post(PATH + period).statusCode()).isEqualTo(409);

        await().atMost(PATIENCE).until(() -> backfill().at("/state").asText().equals("done"));

        JsonNode done = backfill();
        assertThat(done.at("/accepted").asInt()).isEqualTo(3);
        assertThat(done.at("/reached").asText()).isEqualTo("2026-01-04T00:00:00Z");
        assertThat(done.at("/problem").isNull()).isTrue();
        await().atMost(PATIENCE).until(() -> ids().size() == 3);
        assertThat(ids()).containsExactlyInAnyOrder("cus_1", "cus_2", "cus_3");
    }

    private static List<String> ids() {
        return HubParts.RECORDED.stream()
                .filter(each -> each.raw().source().equals(SOURCE))
                .flatMap(each -> each.interactions().stream())
                .map(each -> each.sourceEventId().replaceFirst(".*(cus_\\d).*", "$1"))
                .distinct()
                .toList();
    }

    private JsonNode backfill() throws IOException {
        return JSON.readTree(Http.get(port, PATH, Http.VIEWER).body());
    }

    private HttpResponse<String> post(String path) {
        return Http.send(
                Http.request(port, path)
                        .header("X-Api-Key", Http.ADMIN)
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** One customer a day was made; the first calls fail. */
    private void answer(HttpExchange exchange) throws IOException {
        boolean fails = failures.getAndUpdate(left -> Math.max(left - 1, 0)) > 0;
        String from = exchange.getRequestURI().getQuery().replaceFirst(".*\\[gte]=(\\d+).*", "$1");
        long second = Long.parseLong(from);
        long day = (second - 1767225600L) / 86_400 + 1; // since 2026-01-01
        String data = day >= 1 && day <= 3 ? event(day, second) : "";
        byte[] answer =
                ("{\"object\":\"list\",\"has_more\":false,\"data\":[" + data + "]}")
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(fails ? 503 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static String event(long day, long second) {
        return """
                {"id": "evt_%d", "object": "event", "created": %d, "type": "customer.created",
                 "data": {"object": {"id": "cus_%d", "object": "customer", "created": %d,
                  "email": "ana%d@example.com"}}}"""
                .formatted(day, second, day, second, day);
    }

    private Path file() {
        return directory.resolve("backfilled-receive.camel.yaml");
    }

    private static String route(String address) {
        return """
                - route:
                    id: backfilled-receive
                    from:
                      uri: kamelet:stripe-event-source
                      parameters:
                        source: %s
                        address: "%s"
                        accessToken: "{{tributary.backfilled.secret:rk_test}}"
                        delay: 100
                      steps:
                        - to:
                            uri: hub:accept
                            parameters:
                              source: %s
                              mapping: stripe
                """
                .formatted(SOURCE, address, SOURCE);
    }
}
