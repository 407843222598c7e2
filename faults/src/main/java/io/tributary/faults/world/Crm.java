package io.tributary.faults.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes what hubs deliver, as Salesforce does, but for its rules; keeps the external ids. */
public final class Crm implements AutoCloseable {

    static final String ID = "faults";
    static final String SECRET = "faults-crm";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXTERNAL_ID = "Tributary_Id__c";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Set<String>> byType = new ConcurrentHashMap<>();

    private Crm() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/services/oauth2", this::login);
        server.createContext("/services/data", this::data);
        server.start();
    }

    static Crm start() throws IOException {
        return new Crm();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Of all interactions that it has. */
    public Set<String> interactions() {
        return Set.copyOf(of("Interaction__c"));
    }

    private void login(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        answer(exchange, token());
    }

    private JsonNode token() {
        return JSON.createObjectNode()
                .put("access_token", "faults")
                .put("token_type", "Bearer")
                .put("instance_url", url())
                .put("id", url() + "/id")
                .put("issued_at", "0")
                .put("signature", "none");
    }

    private void data(HttpExchange exchange) throws IOException {
        byte[] request = exchange.getRequestBody().readAllBytes();
        ObjectNode answer = JSON.createObjectNode();
        if (exchange.getRequestURI().getPath().endsWith("/limits")) {
            answer.putObject("DailyApiRequests").put("Max", 1_000_000).put("Remaining", 1_000_000);
        } else {
            ArrayNode parts = answer.putArray("compositeResponse");
            for (JsonNode part : JSON.readTree(request).at("/compositeRequest")) {
                parts.add(part(part));
            }
        }
        answer(exchange, answer);
    }

    private ObjectNode part(JsonNode part) {
        String[] path = part.at("/url").asText().split("/", -1);
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("httpHeaders");
        answer.put("referenceId", part.at("/referenceId").asText());
        String id = path[path.length - 1];
        if (part.at("/method").asText().equals("DELETE")) {
            of(path[path.length - 3]).remove(id);
            return answer.put("httpStatusCode", 204).putNull("body");
        }
        JsonNode records = part.at("/body/records");
        if (records.isArray()) {
            ArrayNode written = answer.putArray("body");
            records.forEach(
                    record ->
                            written.add(
                                    write(path[path.length - 2], record.at("/" + EXTERNAL_ID))));
        } else {
            answer.set("body", write(path[path.length - 3], JSON.getNodeFactory().textNode(id)));
        }
        return answer.put("httpStatusCode", 200);
    }

    private ObjectNode write(String type, JsonNode externalId) {
        boolean created = of(type).add(externalId.asText());
        ObjectNode written = JSON.createObjectNode();
        written.put(
                "id", "a00" + String.format("%015d", externalId.hashCode() & Integer.MAX_VALUE));
        written.put("success", true).put("created", created).putArray("errors");
        return written;
    }

    private Set<String> of(String type) {
        return byType.computeIfAbsent(type, any -> ConcurrentHashMap.newKeySet());
    }

    private static void answer(HttpExchange exchange, JsonNode answer) throws IOException {
        try (exchange) {
            byte[] body = JSON.writeValueAsBytes(answer);
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
