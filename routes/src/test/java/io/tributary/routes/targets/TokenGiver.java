package io.tributary.routes.targets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A token endpoint of OAuth (RFC 6749, 5.1 and 5.2); an empty token is a refusal. */
final class TokenGiver implements AutoCloseable {

    final List<String> forms = new CopyOnWriteArrayList<>();
    private final Supplier<String> tokens;
    private final HttpServer server;

    TokenGiver(Supplier<String> tokens) throws IOException {
        this.tokens = tokens;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            forms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String token = tokens.get();
            String answer =
                    token.isEmpty()
                            ? "{\"error\":\"invalid_client\"}"
                            : "{\"access_token\":\"%s\",\"expires_in\":600}".formatted(token);
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(token.isEmpty() ? 401 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
