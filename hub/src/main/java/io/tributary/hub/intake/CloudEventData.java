package io.tributary.hub.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.InteractionJson;
import java.io.IOException;

/** The interaction inside a CloudEvents 1.0 envelope in JSON. */
final class CloudEventData {

    private CloudEventData() {}

    /**
     * The event with its data in place of its envelope.
     *
     * @throws EventsRejected if it is no CloudEvent with an interaction as its data
     */
    static PostedEvent unwrap(PostedEvent event) {
        JsonNode envelope = event.json();
        if (!"1.0".equals(envelope.path("specversion").textValue())) {
            throw new EventsRejected(event.line(), "specversion", "must be \"1.0\"");
        }
        for (String required : new String[] {"id", "source", "type"}) {
            if (envelope.path(required).asText("").isEmpty()) {
                throw new EventsRejected(event.line(), required, "is missing");
            }
        }
        JsonNode data = envelope.has("data_base64") ? decoded(event) : envelope.path("data");
        if (!data.isObject()) {
            throw new EventsRejected(event.line(), "data", "must be an interaction");
        }
        return new PostedEvent(event.line(), data);
    }

    private static JsonNode decoded(PostedEvent event) {
        try {
            return InteractionJson.mapper()
                    .readTree(event.json().path("data_base64").binaryValue());
        } catch (IOException | IllegalArgumentException e) {
            throw new EventsRejected(event.line(), "data_base64", "must be JSON in base64");
        }
    }
}
