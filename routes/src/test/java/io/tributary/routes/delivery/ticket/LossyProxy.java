package io.tributary.routes.delivery.ticket;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** Hands calls on to a desk, and loses answers on the way back, or answers in its place. */
public final class LossyProxy implements AutoCloseable {

    private final URI desk;
    private final HttpServer server;
    private final AtomicReference<Integer> refusal = new AtomicReference<>();
    private volatile Predicate<String> loses = call -> false;
    private volatile Map<String, String> headers = Map.of();

    /** Method and path of each call. */
    public final List<String> calls = new CopyOnWriteArrayList<>();

    public LossyProxy(String desk) {
        this.desk = URI.create(desk);
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on, of calls of these methods so many in a hundred are done and not answered. */
    public void lose(Random random, int percent, String method) {
        loses = call -> call.startsWith(method) && random.nextInt(100) < percent;
    }

    /** Answers so the next time, and asks nobody. */
    public void refuse(int status, Map<String, String> with) {
        headers = with;
        refusal.set(status);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        calls.add(call);
        byte[] body = exchange.getRequestBody().readAllBytes();
        Integer refused = refusal.getAndSet(null);
        if (refused != null) {
            headers.forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(refused, -1);
            exchange.close();
            return;
        }
        HttpResponse<byte[]> answer = forward(exchange, body);
        if (loses.test(call)) {
            // Without headers: whoever waits sees the connection end.
            exchange.close();
            return;
        }
        answer.headers()
                .firstValue("Location")
                .ifPresent(to -> exchange.getResponseHeaders().add("Location", to));
        answer.headers()
                .firstValue("Content-Type")
                .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
        int length = answer.body().length;
        exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(desk.resolve(exchange.getRequestURI().toString()))
                        .method(
                                exchange.getRequestMethod(),
                                HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : List.of("Authorization", "Content-Type", "Accept")) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        try {
            // A new connection for each call: some desks end those that are left open.
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
