package io.tributary.routes.targets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** A plain HTTP server that does what the test says, and can be made to fail before or after it. */
final class Receiver implements AutoCloseable {

    /** What comes in; header names in lower case. */
    record Request(String method, String path, Map<String, String> headers, String body) {}

    /** What goes wrong with one request. */
    enum Fault {
        /** Cut off before anything was done. */
        CUT_BEFORE,
        /** Done, but cut off before the answer. */
        CUT_AFTER,
        UNAVAILABLE,
        TOO_MANY
    }

    final List<Request> requests = new CopyOnWriteArrayList<>();
    final Map<String, String> answerHeaders = new ConcurrentHashMap<>();
    private final Queue<Fault> next = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Function<Request, Integer> work;
    private volatile Supplier<Fault> faults = next::poll;

    /**
     * @param work answers the status
     */
    Receiver(Function<Request, Integer> work) throws IOException {
        this.work = work;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void failNext(Fault... faults) {
        next.addAll(List.of(faults));
    }

    /** Asked before each request; null for none. */
    void failBy(Supplier<Fault> plan) {
        faults = plan;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Fault fault = faults.get();
            Request request = read(exchange);
            if (fault == Fault.CUT_BEFORE) {
                return;
            }
            if (fault == Fault.UNAVAILABLE || fault == Fault.TOO_MANY) {
                answer(exchange, fault == Fault.TOO_MANY ? 429 : 503);
                return;
            }
            requests.add(request);
            int status = work.apply(request);
            if (fault != Fault.CUT_AFTER) {
                answer(exchange, status);
            }
        }
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        answerHeaders.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] body = "{\"quotes\":\"secrets of people\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, status == 204 ? -1 : body.length);
        if (status != 204) {
            exchange.getResponseBody().write(body);
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) ->
                                headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
