package io.tributary.benchmark.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Takes composite calls as Salesforce does, but for its rules: everything is written. */
final class CompositeResource {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INTERACTION = "Interaction__c";
    private static final String EXTERNAL_ID = "Tributary_Id__c";
    private static final String EVENT = "Source_Event_Id__c";

    private final DeliveredRecords records;

    CompositeResource(DeliveredRecords records) {
        this.records = records;
    }

    /** The answer to a call. */
    byte[] call(byte[] body) {
        try {
            ObjectNode answer = JSON.createObjectNode();
            ArrayNode parts = answer.putArray("compositeResponse");
            JSON.readTree(body).path("compositeRequest").forEach(part -> parts.add(part(part)));
            return JSON.writeValueAsBytes(answer);
        } catch (IOException e) {
            throw new UncheckedIOException("not a composite call", e);
        }
    }

    private ObjectNode part(JsonNode part) {
        // …/sobjects/<object>/<external id field>/<external id>, or, of a collection, without it
        String url = part.path("url").asText();
        String[] path = url.split("/");
        boolean collection = url.contains("/composite/sobjects/");
        boolean interaction = path[path.length - (collection ? 2 : 3)].equals(INTERACTION);
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("httpHeaders");
        answer.put("referenceId", part.path("referenceId").asText());
        answer.put("httpStatusCode", 200);
        if (collection) {
            ArrayNode written = answer.putArray("body");
            part.path("body")
                    .path("records")
                    .forEach(
                            each ->
                                    written.add(
                                            write(
                                                    each.path(EXTERNAL_ID).asText(),
                                                    each,
                                                    interaction)));
        } else {
            answer.set("body", write(path[path.length - 1], part.path("body"), interaction));
        }
        return answer;
    }

    private ObjectNode write(String externalId, JsonNode fields, boolean interaction) {
        boolean created = interaction && records.write(externalId, fields.path(EVENT).asText());
        ObjectNode written = JSON.createObjectNode();
        written.put("id", "a00" + "%015d".formatted(Math.abs((long) externalId.hashCode())));
        written.put("success", true).put("created", created).putArray("errors");
        return written;
    }
}
