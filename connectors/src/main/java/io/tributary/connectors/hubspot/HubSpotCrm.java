package io.tributary.connectors.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.connectors.calling.TargetCall;
import io.tributary.connectors.calling.TargetClient;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.history.failure.TransientFailure;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes objects of HubSpot's CRM, each known by an id of the hub. Each method throws {@link
 * TransientFailure} if the answer is about the account, or if there is none.
 */
public final class HubSpotCrm {

    /** The property with the hub's id. */
    public static final String ID = "tributary_id";

    /** Of one batch, as HubSpot has it. */
    public static final int MOST = 100;

    public static final String CONTACTS = "contacts";

    private static final String OBJECTS = "/crm/v3/objects/";

    /** About what was sent; 413 is about how much it was. */
    private static final Set<Integer> OF_RECORDS = Set.of(400, 409, 413, 422);

    private static final int NOT_FOUND = 404;

    private final TargetClient client;
    private final InstantSource clock;

    public HubSpotCrm(TargetClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * Writes objects, whether they are there or not.
     *
     * @param kind plural, such as {@code calls}
     * @param records properties by the hub's id, {@value #MOST} at most
     */
    public HubSpotBatch upsert(String kind, Map<String, Map<String, String>> records) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode inputs = body.putArray("inputs");
        records.forEach(
                (id, properties) -> {
                    ObjectNode input = inputs.addObject();
                    input.put("idProperty", ID).put("id", id).put("objectWriteTraceId", id);
                    ObjectNode all = input.putObject("properties").put(ID, id);
                    properties.forEach(all::put);
                });
        ApiAnswer answer = post(OBJECTS + kind + "/batch/upsert", body);
        if (OF_RECORDS.contains(answer.status())) {
            return HubSpotBatch.nothing(error(answer, kind));
        }
        return batch(good(answer), kind, records.keySet());
    }

    private static HubSpotBatch batch(JsonNode told, String kind, Set<String> ids) {
        Map<String, HubSpotBatch.Written> written = new HashMap<>();
        for (JsonNode each : told.path("results")) {
            String id = each.path("objectWriteTraceId").asText("");
            String known = id.isEmpty() ? each.path("properties").path(ID).asText("") : id;
            if (ids.contains(known)) {
                written.put(
                        known,
                        new HubSpotBatch.Written(
                                each.path("id").asText(), each.path("new").asBoolean()));
            }
        }
        Map<String, HubSpotError> refused = new HashMap<>();
        for (JsonNode each : told.path("errors")) {
            HubSpotError error = required(HubSpotError.of(each), kind);
            each.at("/context/objectWriteTraceId").forEach(id -> refused.put(id.asText(), error));
        }
        return new HubSpotBatch(written, refused, null);
    }

    /**
     * Makes a contact that HubSpot has already the customer's.
     *
     * @return empty if there is none of that id, or if it cannot become so
     */
    public Optional<String> claim(String contact, String id, Map<String, String> properties) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode all = body.putObject("properties").put(ID, id);
        properties.forEach(all::put);
        ApiAnswer answer =
                client.call(
                        new TargetCall(
                                "PATCH", OBJECTS + CONTACTS + "/" + contact, body.toString()));
        if (answer.status() == NOT_FOUND) {
            // A wrong address is answered by a page.
            client.json(answer);
            return Optional.empty();
        }
        if (OF_RECORDS.contains(answer.status())) {
            error(answer, CONTACTS);
            return Optional.empty();
        }
        return Optional.of(good(answer).path("id").asText(contact));
    }

    /** The hub's id of a contact, empty if it has none; nothing if there is no such contact. */
    public Optional<String> customerOf(String contact) {
        ApiAnswer answer =
                client.call(
                        TargetCall.get(
                                OBJECTS + CONTACTS + "/" + contact, Map.of("properties", ID)));
        if (answer.status() == NOT_FOUND) {
            client.json(answer);
            return Optional.empty();
        }
        JsonNode id = good(answer).path("properties").path(ID);
        return Optional.of(id.isTextual() ? id.asText() : "");
    }

    /** HubSpot's ids of objects, by the hub's; those that are not there are left out. */
    public Map<String, String> find(String kind, Collection<String> ids) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("idProperty", ID);
        body.putArray("properties").add(ID);
        inputs(body, ids);
        ApiAnswer answer = post(OBJECTS + kind + "/batch/read", body);
        if (OF_RECORDS.contains(answer.status())) {
            throw refused(answer, kind);
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (JsonNode each : good(answer).path("results")) {
            found.put(each.path("properties").path(ID).asText(), each.path("id").asText());
        }
        return found;
    }

    /** Removes objects by HubSpot's ids; what is gone already is so, too. */
    public void archive(String kind, Collection<String> objects) {
        ApiAnswer answer =
                post(
                        OBJECTS + kind + "/batch/archive",
                        inputs(JsonNodeFactory.instance.objectNode(), objects));
        if (!answer.isGood() && answer.status() != NOT_FOUND) {
            throw refused(answer, kind);
        }
    }

    private static ObjectNode inputs(ObjectNode body, Collection<String> ids) {
        ArrayNode inputs = body.putArray("inputs");
        ids.forEach(id -> inputs.addObject().put("id", id));
        return body;
    }

    ApiAnswer post(String path, JsonNode body) {
        return client.call(TargetCall.post(path, body.toString()));
    }

    JsonNode good(ApiAnswer answer) {
        if (!answer.isGood()) {
            throw HubSpotRefusal.of(answer, clock.instant());
        }
        return client.json(answer);
    }

    /** For calls of no record's content, of which none can be at fault. */
    TransientFailure refused(ApiAnswer answer, String kind) {
        if (OF_RECORDS.contains(answer.status())) {
            HubSpotError error = error(answer, kind);
            return new TransientFailure(
                    "HubSpot refuses a call for "
                            + kind
                            + ", status "
                            + answer.status()
                            + ": "
                            + error,
                    null);
        }
        return HubSpotRefusal.of(answer, clock.instant());
    }

    private HubSpotError error(ApiAnswer answer, String kind) {
        return required(HubSpotError.of(client.json(answer)), kind);
    }

    private static HubSpotError required(HubSpotError error, String kind) {
        if (error.unprepared()) {
            throw HubSpotRefusal.unprepared(kind);
        }
        return error;
    }
}
