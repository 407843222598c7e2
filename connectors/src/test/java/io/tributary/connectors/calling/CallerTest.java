package io.tributary.connectors.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.history.failure.TransientFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallerTest {

    private final CountDownLatch ended = new CountDownLatch(1);
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicLong sent = new AtomicLong();
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
        camel.start();
    }

    @AfterEach
    void stop() {
        ended.countDown();
        camel.stop();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            switch (path) {
                case "/endless" -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] chunk = new byte[1 << 16];
                    while (true) {
                        exchange.getResponseBody().write(chunk);
                        sent.addAndGet(chunk.length);
                    }
                }
                case "/broken" -> {
                    exchange.sendResponseHeaders(200, 100);
                    exchange.getResponseBody().write(body);
                }
                case "/slow" -> waitForTheEnd();
                default -> {
                    exchange.sendResponseHeaders(Integer.parseInt(path.substring(1)), body.length);
                    exchange.getResponseBody().write(body);
                }
            }
        }
    }

    private void waitForTheEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ApiAnswer call(String path, String body) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        try (Caller caller = new Caller(camel, Duration.ofMillis(500))) {
            return caller.call(
                    new Call(
                            "PUT",
                            URI.create(address),
                            Map.of("X-Own", "own"),
                            body.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void answersWhatIsAnsweredOnceAndFollowsNothing() {
        ApiAnswer answer = call("/302?a=%2F&b=c", "words");
        assertThat(answer.isRedirection()).isTrue();
        assertThat(answer.header("location")).isEqualTo("/elsewhere");
        assertThat(answer.body()).asString().isEqualTo("words");
        assertThat(call("/503", "").isPassing()).isTrue();
        assertThat(requests).containsExactly("PUT /302?a=%2F&b=c", "PUT /503");
    }

    @Test
    void answerWithoutEndIsNone() {
        assertThatThrownBy(() -> call("/endless", ""))
                .isInstanceOf(TransientFailure.class)
                .hasMessageContaining("AnswerTooLong")
                .hasMessageNotContaining("127.0.0.1")
                .hasNoCause();
        // What is on its way in buffers is little.
        assertThat(sent.get()).isLessThan(2L * AnswerLimit.MOST_BYTES);
    }

    @Test
    void answersThatBreakOffOrComeTooLateAreNone() {
        for (String path : List.of("/broken", "/slow")) {
            assertThatThrownBy(() -> call(path, "half"))
                    .isInstanceOf(TransientFailure.class)
                    .hasMessageStartingWith("no answer (")
                    .hasNoCause();
        }
        assertThat(requests).hasSize(2);
    }
}
