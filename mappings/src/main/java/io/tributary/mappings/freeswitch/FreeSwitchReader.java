package io.tributary.mappings.freeswitch;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.payload.FormPayload;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.XmlPayload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Reads records and events, in whatever form FreeSWITCH was told to send them. */
final class FreeSwitchReader {

    /** Of records, by the names that events have for the same. */
    private static final Map<String, String> PROFILE =
            Map.of(
                    "caller_id_name", "Caller-Caller-ID-Name",
                    "caller_id_number", "Caller-Caller-ID-Number",
                    "destination_number", "Caller-Destination-Number",
                    "context", "Caller-Context");

    private FreeSwitchReader() {}

    static FreeSwitchFields read(byte[] body) {
        byte[] bytes = FormPayload.withoutMark(body);
        String beginning = new String(bytes, 0, Math.min(64, bytes.length), StandardCharsets.UTF_8);
        if (beginning.startsWith("cdr=") || beginning.startsWith("uuid=")) {
            String record = Objects.toString(FormPayload.read(bytes).get("cdr"), "");
            return record(record.getBytes(StandardCharsets.UTF_8));
        }
        return FormPayload.isJson(bytes) || beginning.stripLeading().startsWith("<")
                ? record(bytes)
                : new FreeSwitchFields(FreeSwitchFrames.read(bytes));
    }

    private static FreeSwitchFields record(byte[] body) {
        if (!FormPayload.isJson(body)) {
            XmlPayload xml = XmlPayload.read(body);
            if (!xml.root().equals("cdr")) {
                throw new PayloadRejected("cdr", "is missing: not a record of mod_xml_cdr");
            }
            return fields(xml.content());
        }
        JsonNode root = JsonPayload.object(body);
        return root.has("Event-Name") ? event(root) : fields(root);
    }

    private static FreeSwitchFields event(JsonNode root) {
        Map<String, String> values = new HashMap<>();
        putAll(values, "", root);
        return new FreeSwitchFields(values);
    }

    private static FreeSwitchFields fields(JsonNode record) {
        JsonNode variables = record.path("variables");
        if (!variables.isObject()) {
            throw new PayloadRejected("variables", "is missing: not a record of a leg");
        }
        Map<String, String> values = new HashMap<>();
        putAll(values, "variable_", variables);
        JsonNode profile = firstProfile(record.path("callflow"));
        PROFILE.forEach(
                (name, header) -> {
                    if (profile.path(name).isValueNode()) {
                        values.put(header, profile.path(name).asText());
                    }
                });
        values.put("Call-Direction", record.path("channel_data").path("direction").asText());
        return new FreeSwitchFields(values);
    }

    /** The last of the list is the oldest: who called whom before anything was transferred. */
    private static JsonNode firstProfile(JsonNode callflow) {
        JsonNode first =
                callflow.isArray() && !callflow.isEmpty()
                        ? callflow.get(callflow.size() - 1)
                        : callflow;
        return first.path("caller_profile");
    }

    private static void putAll(Map<String, String> values, String prefix, JsonNode object) {
        object.properties()
                .forEach(
                        field -> {
                            // Of what comes several times, as XML has it, the last counts.
                            JsonNode value =
                                    field.getValue().isArray() && !field.getValue().isEmpty()
                                            ? field.getValue().get(field.getValue().size() - 1)
                                            : field.getValue();
                            if (value.isValueNode() && !value.isNull()) {
                                values.put(prefix + field.getKey(), value.asText());
                            }
                        });
    }
}
