package io.tributary.mappings.delivered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What mappings want most often, and would have to search for otherwise. */
final class Conveniences {

    static final String IDENTIFIER = "identifier";
    static final String REFERENCE = "reference";
    static final String AGENT = "agent";
    static final String CHANGE = "change";
    static final List<String> NAMES = List.of(IDENTIFIER, REFERENCE, AGENT, CHANGE);

    private Conveniences() {}

    static void addOfCustomer(ObjectNode json) {
        ObjectNode identifiers = json.putObject(IDENTIFIER);
        for (JsonNode each : json.at("/customer/identifiers")) {
            if (!each.path("shared").asBoolean()) {
                putFirst(identifiers, each);
            }
        }
    }

    static void addOfInteraction(ObjectNode json, String changeId) {
        json.putObject(CHANGE).put("id", changeId);
        ObjectNode references = json.putObject(REFERENCE);
        json.at("/interaction/references").forEach(each -> putFirst(references, each));
        for (JsonNode each : json.at("/interaction/participants")) {
            String shown = shown(each);
            if (each.path("role").asText().equals("agent") && !shown.isEmpty()) {
                json.put(AGENT, shown);
                return;
            }
        }
    }

    private static void putFirst(ObjectNode values, JsonNode each) {
        String type = each.path("type").asText();
        if (!values.has(type)) {
            values.set(type, each.path("value"));
        }
    }

    private static String shown(JsonNode participant) {
        String name = participant.path("name").asText("");
        boolean named = !name.isEmpty() && !participant.path("name").isNull();
        return named ? name : participant.at("/identifiers/0/value").asText("");
    }
}
