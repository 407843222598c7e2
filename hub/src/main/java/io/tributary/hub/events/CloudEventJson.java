package io.tributary.hub.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.events.HistoryEvent;
import java.util.Locale;

/**
 * CloudEvents 1.0 in structured JSON, with the extensions <em>partitioning</em> ({@code
 * partitionkey}) and <em>sequence</em>.
 */
final class CloudEventJson {

    private static final String TYPE_PREFIX = "io.tributary.";
    private static final ObjectMapper JSON = new ObjectMapper();

    private CloudEventJson() {}

    static String type(HistoryEvent event) {
        return TYPE_PREFIX + event.type();
    }

    /**
     * Writes the event.
     *
     * @throws IllegalStateException if its details are not JSON
     */
    static String write(HistoryEvent event) {
        ObjectNode json = JSON.createObjectNode();
        json.put("specversion", "1.0");
        json.put("id", Long.toString(event.sequence()));
        json.put("source", "/tributary");
        json.put("type", type(event));
        json.put("subject", event.subject());
        json.put("time", event.at().toString());
        json.put("datacontenttype", "application/json");
        if (event.customer() != null) {
            json.put("partitionkey", event.customer());
        }
        // Zeros in front: the extension compares sequences as text.
        json.put("sequence", String.format(Locale.ROOT, "%019d", event.sequence()));
        try {
            json.set("data", JSON.readTree(event.json()));
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + event.sequence() + " holds no JSON", e);
        }
    }
}
