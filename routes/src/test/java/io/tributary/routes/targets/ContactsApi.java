package io.tributary.routes.targets;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.routes.targets.Receiver.Request;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An API as many companies have it, which {@code deploy/targets/contacts.rest.yaml} is for: PUT
 * updates what is there, POST creates, and an id that is there already is a conflict.
 */
final class ContactsApi {

    final Map<String, JsonNode> customers = new ConcurrentHashMap<>();
    final Map<String, JsonNode> contacts = new ConcurrentHashMap<>();
    final Map<String, Integer> refused = new ConcurrentHashMap<>();
    volatile String login = "";
    volatile int created;

    int serve(Request request) {
        if (!login.isEmpty() && !login.equals(request.headers().get("authorization"))) {
            return 401;
        }
        for (Map.Entry<String, Integer> each : refused.entrySet()) {
            if (request.body().contains(each.getKey())) {
                return each.getValue();
            }
        }
        String path = request.path().replaceFirst("\\?.*", "");
        String id = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("/api/customers/")) {
            customers.put(id, Subscriber.json(request.body()));
            return 200;
        }
        return switch (request.method()) {
            case "PUT" -> replace(id, request);
            case "POST" -> create(Subscriber.json(request.body()));
            case "DELETE" -> contacts.remove(id) == null ? 404 : 204;
            default -> 405;
        };
    }

    private int replace(String id, Request request) {
        JsonNode body = Subscriber.json(request.body());
        return contacts.computeIfPresent(id, (key, was) -> body) == null ? 404 : 200;
    }

    private synchronized int create(JsonNode body) {
        if (contacts.putIfAbsent(body.path("id").asText(), body) != null) {
            return 409;
        }
        created++;
        return 201;
    }

    /** Of each contact whose it is and what it says. */
    Map<String, String> copy() {
        Map<String, String> copy = new TreeMap<>();
        contacts.forEach(
                (id, body) ->
                        copy.put(
                                id,
                                body.path("customerId").asText()
                                        + "|"
                                        + body.path("text").asText()));
        return copy;
    }
}
