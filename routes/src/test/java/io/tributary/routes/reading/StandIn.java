package io.tributary.routes.reading;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Answers over HTTP as the API of a platform does. */
final class StandIn implements AutoCloseable {

    /** A call as it came; names of headers in lower case. */
    record Call(
            Instant at,
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            String body) {}

    /** What is answered. */
    record Answer(int status, String body, Map<String, String> headers) {

        static Answer of(String body, String... headers) {
            return failed(200, body, headers);
        }

        static Answer failed(int status, String body, String... headers) {
            Map<String, String> all = new TreeMap<>();
            for (int i = 0; i < headers.length; i += 2) {
                all.put(headers[i], headers[i + 1]);
            }
            return new Answer(status, body, all);
        }
    }

    final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicReference<Answer> next = new AtomicReference<>();
    private final HttpServer server;

    StandIn(Function<Call, Answer> api) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> handle(exchange, api));
        server.start();
    }

    /** Answers so the next time, whatever is asked. */
    void once(Answer answer) {
        next.set(answer);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange, Function<Call, Answer> api) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) ->
                                headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        URI uri = exchange.getRequestURI();
        byte[] asked = exchange.getRequestBody().readAllBytes();
        Call call =
                new Call(
                        Instant.now(),
                        exchange.getRequestMethod(),
                        uri.getPath(),
                        query(uri.getRawQuery()),
                        headers,
                        new String(asked, StandardCharsets.UTF_8));
        calls.add(call);
        Answer planned = next.getAndSet(null);
        Answer answer = planned == null ? api.apply(call) : planned;
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new TreeMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                query.put(decode(parts[0]), decode(parts[1]));
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
