package io.tributary.routes.email;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Gives access tokens for one mailbox, and tells a mail server which of them are good. */
final class TokenServer implements AutoCloseable {

    private final String user;
    private final HttpServer server;
    private final Set<String> good = ConcurrentHashMap.newKeySet();

    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile int status = 200;

    TokenServer(String user) throws IOException {
        this.user = user;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::give);
        server.createContext("/introspect", this::tell);
        server.start();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** No token that was given is good any more. */
    void revoke() {
        good.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void give(HttpExchange exchange) throws IOException {
        asked.add(body(exchange));
        String token = "token-" + asked.size();
        good.add(token);
        answer(
                exchange,
                status,
                "{\"access_token\": \"%s\", \"expires_in\": 3600}".formatted(token));
    }

    private void tell(HttpExchange exchange) throws IOException {
        String token = body(exchange).replaceAll(".*\\btoken=([^&]*).*", "$1");
        answer(
                exchange,
                200,
                good.contains(token)
                        ? "{\"active\": true, \"username\": \"%s\"}".formatted(user)
                        : "{\"active\": false}");
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
