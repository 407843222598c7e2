package io.tributary.routes.targets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * HubSpot's API of objects and associations, as developers.hubspot.com describes it: "Create or
 * update a batch of objects by unique property values" (crm/v3), "Associations v4", "Error
 * handling" (207 with {@code objectWriteTraceId}), "Usage guidelines" (429 with {@code
 * policyName}). The conflict of addresses is as in HubSpot/hubspot-api-python issue 51 and
 * HubSpot/hubspot-api-nodejs issue 545, the refusal of a key that is not unique as in
 * segmentio/action-destinations pull request 3957.
 */
final class HubSpotStandIn implements AutoCloseable {

    static final String TOKEN = "pat-eu1-a+b&c%41)";
    static final ObjectMapper JSON = new ObjectMapper();

    /** What comes in. */
    record Request(String method, String path, JsonNode body) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** What is answered. */
    record Reply(int status, @Nullable JsonNode body) {}

    final HubSpotObjects objects = new HubSpotObjects();
    final List<Request> requests = new CopyOnWriteArrayList<>();
    final Map<String, String> answerHeaders = new ConcurrentHashMap<>();

    /** Takes the place of answers; null for none. */
    volatile Supplier<@Nullable Reply> instead = () -> null;

    /** Runs before activities are tied to a contact. */
    volatile Runnable beforeTying = () -> {};

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Supplier<Receiver.@Nullable Fault> faults = () -> null;

    HubSpotStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void failBy(Supplier<Receiver.@Nullable Fault> plan) {
        faults = plan;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Receiver.Fault fault = faults.get();
            byte[] body = exchange.getRequestBody().readAllBytes();
            Request request =
                    new Request(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().getPath(),
                            JSON.readTree(
                                    body.length == 0
                                            ? "{}".getBytes(StandardCharsets.UTF_8)
                                            : body));
            requests.add(request);
            if (fault == Receiver.Fault.CUT_BEFORE) {
                return;
            }
            if (fault == Receiver.Fault.TOO_MANY) {
                answer(exchange, tooMany("TEN_SECONDLY_ROLLING"));
                return;
            }
            if (fault == Receiver.Fault.UNAVAILABLE) {
                answer(exchange, new Reply(502, null));
                return;
            }
            String login = exchange.getRequestHeaders().getFirst("Authorization");
            Reply other = instead.get();
            Reply reply =
                    !("Bearer " + TOKEN).equals(login)
                            ? HubSpotObjects.error(401, "INVALID_AUTHENTICATION", "no such token")
                            : other == null ? reply(request) : other;
            if (fault != Receiver.Fault.CUT_AFTER) {
                answer(exchange, reply);
            }
        }
    }

    static Reply tooMany(String policy) {
        ObjectNode body = JSON.createObjectNode();
        body.put("status", "error").put("errorType", "RATE_LIMIT").put("policyName", policy);
        return new Reply(429, body);
    }

    private Reply reply(Request request) {
        String[] path = request.path().split("/", -1);
        JsonNode inputs = request.body().path("inputs");
        if (inputs.size() > 100) {
            return HubSpotObjects.error(400, "VALIDATION_ERROR", "too many inputs");
        }
        if (request.path().startsWith("/crm/v4/associations/")) {
            if (path[7].equals("associate")) {
                beforeTying.run();
            }
            return objects.associations(path[4], path[7], inputs);
        }
        String kind = path[4];
        if (path[5].equals("batch")) {
            return switch (path[6]) {
                case "upsert" -> objects.upsert(kind, inputs);
                case "read" -> objects.read(kind, inputs);
                case "archive" -> objects.archive(kind, inputs);
                default -> new Reply(404, null);
            };
        }
        return request.method().equals("PATCH")
                ? objects.update(kind, path[5], request.body().path("properties"))
                : objects.show(kind, path[5]);
    }

    private void answer(HttpExchange exchange, Reply reply) throws IOException {
        answerHeaders.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] body = reply.body() == null ? new byte[0] : JSON.writeValueAsBytes(reply.body());
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    static ArrayNode results(ObjectNode body) {
        return body.put("status", "COMPLETE").putArray("results");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
