package io.tributary.connectors.oauth;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A token endpoint that answers what the test says, over HTTP. */
final class Answering implements AutoCloseable {

    private final HttpServer server;

    final List<String> forms = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    volatile String answer = "{\"access_token\": \"one\", \"expires_in\": 3600}";

    Answering() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/token",
                exchange -> {
                    byte[] form = exchange.getRequestBody().readAllBytes();
                    forms.add(new String(form, StandardCharsets.UTF_8));
                    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token");
    }

    /** The fields of the form that came last. */
    Map<String, String> form() {
        return Arrays.stream(forms.get(forms.size() - 1).split("&"))
                .map(each -> each.split("=", 2))
                .collect(
                        Collectors.toMap(
                                each -> each[0],
                                each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
