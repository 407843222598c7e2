package io.tributary.mappings.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects in a body. A webhook brings one event with one object; the API, from which an
 * account's past is loaded, lists many events, or many objects.
 */
final class StripeEnvelope {

    /** An object, and what came with it. */
    record Payload(JsonNode node, StripeDelivery delivery) {}

    private StripeEnvelope() {}

    /**
     * @throws PayloadRejected if it is nothing that Stripe sends
     */
    static List<Payload> open(JsonNode body, StripeDelivery delivery) {
        if (!type(body).equals("list")) {
            return one(body, delivery);
        }
        JsonNode data = body.path("data");
        if (!data.isArray()) {
            throw new PayloadRejected("data", "must be a JSON array");
        }
        List<Payload> payloads = new ArrayList<>();
        for (int index = 0; index < data.size(); index++) {
            payloads.addAll(one(data.path(index), delivery.at("data[" + index + "]")));
        }
        return payloads;
    }

    private static List<Payload> one(JsonNode node, StripeDelivery delivery) {
        String type = type(node);
        if (type.equals("event")) {
            StripeEvent event = JsonPayload.read(node, StripeEvent.class, delivery.path());
            String path = delivery.pathOf("data.object");
            JsonNode object = node.path("data").path("object");
            if (!object.isObject()) {
                throw new PayloadRejected(path, "must be a JSON object");
            }
            Payloads.required(event.id(), delivery.pathOf("id"));
            Payloads.required(event.type(), delivery.pathOf("type"));
            return List.of(new Payload(object, delivery.of(event, path)));
        }
        // What the second version of the API sends names an object and does not bring it.
        if (type.startsWith("v2.")) {
            return List.of();
        }
        if (type.isEmpty()) {
            throw new PayloadRejected(
                    delivery.pathOf("object"), "must say what kind of object of Stripe it is");
        }
        return List.of(new Payload(node, delivery));
    }

    private static String type(JsonNode node) {
        return node.path("object").asText("");
    }
}
