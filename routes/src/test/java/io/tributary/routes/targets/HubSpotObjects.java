package io.tributary.routes.targets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.routes.targets.HubSpotStandIn.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The objects of the stand-in of HubSpot, and which contacts they are tied to. */
final class HubSpotObjects {

    static final String ID = "tributary_id";

    /** Properties by HubSpot's id, by kind. */
    private final Map<String, Map<String, Map<String, String>>> kinds = new TreeMap<>();

    private final Map<String, Set<String>> ties = new TreeMap<>();

    /** Texts that no property may hold. */
    final Set<String> refused = ConcurrentHashMap.newKeySet();

    /** Kinds that have no property of the hub's id. */
    final Set<String> unprepared = ConcurrentHashMap.newKeySet();

    /** Whether one bad record has the whole batch refused. */
    volatile boolean allOrNothing;

    private int last = 100;

    static Reply error(int status, String category, String message) {
        ObjectNode body = HubSpotStandIn.JSON.createObjectNode();
        body.put("status", "error").put("category", category).put("message", message);
        return new Reply(status, body);
    }

    synchronized Map<String, Map<String, String>> of(String kind) {
        return kinds.computeIfAbsent(kind, each -> new TreeMap<>());
    }

    /** As a person makes it; answers HubSpot's id. */
    synchronized String make(String kind, Map<String, String> properties) {
        String id = String.valueOf(++last);
        of(kind).put(id, new TreeMap<>(properties));
        return id;
    }

    synchronized Set<String> contactsOf(String object) {
        return new TreeSet<>(ties.getOrDefault(object, Set.of()));
    }

    synchronized void remove(String kind, String id) {
        of(kind).remove(id);
        ties.remove(id);
        ties.values().forEach(each -> each.remove(id));
    }

    private Optional<String> known(String kind, String id) {
        List<String> found =
                of(kind).entrySet().stream()
                        .filter(each -> id.equals(each.getValue().get(ID)))
                        .map(Map.Entry::getKey)
                        .toList();
        if (found.size() > 1) {
            throw new IllegalStateException("twice: " + id);
        }
        return found.stream().findFirst();
    }

    synchronized Reply upsert(String kind, JsonNode inputs) {
        if (unprepared.contains(kind)) {
            return error(
                    400,
                    "VALIDATION_ERROR",
                    "Unable to perform update/upsert by non-unique 0-1 property " + ID);
        }
        ObjectNode body = HubSpotStandIn.JSON.createObjectNode();
        ArrayNode results = HubSpotStandIn.results(body);
        List<JsonNode> errors = new ArrayList<>();
        List<JsonNode> good = new ArrayList<>();
        for (JsonNode input : inputs) {
            String id = known(kind, input.path("id").asText()).orElse("");
            Reply wrong = wrong(kind, id, input.path("properties"));
            if (wrong == null) {
                good.add(input);
            } else if (allOrNothing || inputs.size() == 1) {
                return wrong;
            } else {
                ObjectNode error = (ObjectNode) wrong.body();
                error.putObject("context")
                        .putArray("objectWriteTraceId")
                        .add(input.path("objectWriteTraceId").asText());
                errors.add(error);
            }
        }
        for (JsonNode input : good) {
            Optional<String> known = known(kind, input.path("id").asText());
            String id = known.orElseGet(() -> make(kind, Map.of()));
            set(kind, id, input.path("properties"));
            results.addObject()
                    .put("id", id)
                    .put("new", known.isEmpty())
                    .put("objectWriteTraceId", input.path("objectWriteTraceId").asText());
        }
        if (!errors.isEmpty()) {
            body.put("numErrors", errors.size()).putArray("errors").addAll(errors);
        }
        return new Reply(errors.isEmpty() ? 200 : 207, body);
    }

    private void set(String kind, String id, JsonNode properties) {
        properties
                .properties()
                .forEach(each -> of(kind).get(id).put(each.getKey(), each.getValue().asText()));
    }

    private @Nullable Reply wrong(String kind, String id, JsonNode properties) {
        for (Map.Entry<String, JsonNode> each : properties.properties()) {
            String value = each.getValue().asText();
            if (refused.stream().anyMatch(value::contains)) {
                return error(
                        400,
                        "VALIDATION_ERROR",
                        "Property values were not valid: [{\"isValid\":false,\"message\":\""
                                + value
                                + " was not valid\",\"name\":\""
                                + each.getKey()
                                + "\"}]");
            }
            Optional<String> other =
                    of(kind).entrySet().stream()
                            .filter(of -> !of.getKey().equals(id))
                            .filter(of -> value.equals(of.getValue().get(each.getKey())))
                            .map(Map.Entry::getKey)
                            .findFirst();
            if (other.isPresent() && each.getKey().equals("email") && kind.equals("contacts")) {
                return error(
                        409, "CONFLICT", "Contact already exists. Existing ID: " + other.get());
            }
            if (other.isPresent() && each.getKey().equals(ID)) {
                return error(400, "VALIDATION_ERROR", other.get() + " already has that value");
            }
        }
        return null;
    }

    synchronized Reply update(String kind, String id, JsonNode properties) {
        if (!of(kind).containsKey(id)) {
            return error(404, "OBJECT_NOT_FOUND", "resource not found");
        }
        Reply wrong = wrong(kind, id, properties);
        if (wrong != null) {
            return wrong;
        }
        set(kind, id, properties);
        return show(kind, id);
    }

    synchronized Reply show(String kind, String id) {
        Map<String, String> properties = of(kind).get(id);
        if (properties == null) {
            return error(404, "OBJECT_NOT_FOUND", "resource not found");
        }
        ObjectNode body = HubSpotStandIn.JSON.createObjectNode().put("id", id);
        body.putObject("properties").put(ID, properties.get(ID));
        return new Reply(200, body);
    }

    synchronized Reply read(String kind, JsonNode inputs) {
        ObjectNode body = HubSpotStandIn.JSON.createObjectNode();
        ArrayNode results = HubSpotStandIn.results(body);
        for (JsonNode input : inputs) {
            String id = input.path("id").asText();
            known(kind, id)
                    .ifPresent(
                            known ->
                                    results.addObject()
                                            .put("id", known)
                                            .putObject("properties")
                                            .put(ID, id));
        }
        return new Reply(results.size() == inputs.size() ? 200 : 207, body);
    }

    synchronized Reply archive(String kind, JsonNode inputs) {
        inputs.forEach(input -> remove(kind, input.path("id").asText()));
        return new Reply(204, null);
    }

    synchronized Reply associations(String kind, String what, JsonNode inputs) {
        ObjectNode body = HubSpotStandIn.JSON.createObjectNode();
        ArrayNode results = HubSpotStandIn.results(body);
        for (JsonNode input : inputs) {
            switch (what) {
                case "read" -> tied(input.path("id").asText(), results);
                case "archive" ->
                        input.path("to")
                                .forEach(
                                        to ->
                                                ties.getOrDefault(
                                                                input.at("/from/id").asText(),
                                                                new TreeSet<>())
                                                        .remove(to.path("id").asText()));
                default -> {
                    String from = input.at("/from/id").asText();
                    String to = input.at("/to/id").asText();
                    if (!of(kind).containsKey(from) || !of("contacts").containsKey(to)) {
                        return error(400, "VALIDATION_ERROR", "One or more ids were not found");
                    }
                    ties.computeIfAbsent(from, each -> new TreeSet<>()).add(to);
                }
            }
        }
        return what.equals("archive") ? new Reply(204, null) : new Reply(200, body);
    }

    private void tied(String object, ArrayNode results) {
        Set<String> contacts = contactsOf(object);
        if (!contacts.isEmpty()) {
            ObjectNode each = results.addObject();
            each.putObject("from").put("id", object);
            ArrayNode to = each.putArray("to");
            contacts.forEach(contact -> to.addObject().put("toObjectId", Long.valueOf(contact)));
        }
    }

    /** Of each activity, by the hub's id, whose it is and what a property of it says. */
    synchronized Map<String, String> copy(String kind, String property) {
        Map<String, String> copy = new TreeMap<>();
        of(kind).forEach(
                        (id, properties) -> {
                            String owners =
                                    contactsOf(id).stream()
                                            .map(each -> of("contacts").get(each).get(ID))
                                            .sorted(Comparator.naturalOrder())
                                            .collect(Collectors.joining("+"));
                            String before =
                                    copy.put(
                                            properties.get(ID),
                                            owners + "|" + properties.get(property));
                            if (before != null) {
                                throw new IllegalStateException("twice: " + properties.get(ID));
                            }
                        });
        return copy;
    }
}
