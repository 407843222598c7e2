package io.tributary.connectors.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.history.failure.TransientFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which contacts the objects of one kind have to do with. Each method throws {@link
 * TransientFailure} if HubSpot does not do it.
 */
public final class HubSpotTies {

    private final HubSpotCrm crm;
    private final String kind;
    private final String path;

    /**
     * @param kind plural, such as {@code calls}
     */
    public HubSpotTies(HubSpotCrm crm, String kind) {
        this.crm = crm;
        this.kind = kind;
        this.path = "/crm/v4/associations/" + kind + "/" + HubSpotCrm.CONTACTS + "/batch/";
    }

    /** The contacts of each object; an object without any may be left out. */
    public Map<String, List<String>> of(Collection<String> objects) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode inputs = body.putArray("inputs");
        objects.forEach(id -> inputs.addObject().put("id", id));
        ApiAnswer answer = crm.post(path + "read", body);
        if (!answer.isGood()) {
            throw crm.refused(answer, kind);
        }
        Map<String, List<String>> contacts = new LinkedHashMap<>();
        // Of objects without contacts errors tell, beside the results.
        for (JsonNode each : crm.good(answer).path("results")) {
            List<String> to = new ArrayList<>();
            each.path("to").forEach(contact -> to.add(contact.path("toObjectId").asText()));
            contacts.put(each.at("/from/id").asText(), to);
        }
        return contacts;
    }

    /** Ties objects to a contact; those that are tied stay so. */
    public void tie(Collection<String> objects, String contact) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode inputs = body.putArray("inputs");
        for (String object : objects) {
            ObjectNode pair = inputs.addObject();
            pair.putObject("from").put("id", object);
            pair.putObject("to").put("id", contact);
        }
        ApiAnswer answer = crm.post(path + "associate/default", body);
        if (!answer.isGood()) {
            throw crm.refused(answer, kind);
        }
        if (!crm.good(answer).path("errors").isEmpty()) {
            throw new TransientFailure(
                    "HubSpot ties not all of the " + kind + " to their contact", null);
        }
    }

    /** Unties objects from contacts; what is not tied is so already. */
    public void untie(Map<String, List<String>> contactsOfObjects) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode inputs = body.putArray("inputs");
        contactsOfObjects.forEach(
                (object, contacts) -> {
                    ObjectNode each = inputs.addObject();
                    each.putObject("from").put("id", object);
                    ArrayNode to = each.putArray("to");
                    contacts.forEach(contact -> to.addObject().put("id", contact));
                });
        ApiAnswer answer = crm.post(path + "archive", body);
        if (!answer.isGood()) {
            throw crm.refused(answer, kind);
        }
    }
}
