package io.tributary.mappings.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what all webhooks of Meta come in: {@code object}, and entries with lists. */
public final class MetaEnvelope {

    private static final List<String> CONVERSATIONS = List.of("messaging", "standby");

    private MetaEnvelope() {}

    /**
     * What the webhook tells, in order.
     *
     * @param object that it has to be about, for example {@code page}
     * @throws PayloadRejected naming what is missing of the envelope
     */
    public static List<MetaElement> elements(JsonNode root, String object) {
        if (!object.equals(root.path("object").asText())) {
            throw new PayloadRejected("object", "must be '" + object + "'");
        }
        List<MetaElement> elements = new ArrayList<>();
        JsonNode entries = Payloads.required(list(root, "entry", ""), "entry");
        for (int index = 0; index < entries.size(); index++) {
            addEntry(elements, entries.get(index), "entry[" + index + "]");
        }
        return elements;
    }

    private static void addEntry(List<MetaElement> elements, JsonNode entry, String path) {
        if (!entry.isObject()) {
            throw new PayloadRejected(path, "must be a JSON object");
        }
        JsonNode id = entry.get("id");
        String account = id == null || !id.isValueNode() ? null : Payloads.text(id.asText(null));
        JsonNode changes = list(entry, "changes", path);
        for (int index = 0; changes != null && index < changes.size(); index++) {
            String changePath = path + ".changes[" + index + "]";
            JsonNode change = changes.get(index);
            if (!change.isObject()) {
                throw new PayloadRejected(changePath, "must be a JSON object");
            }
            addChange(elements, change, account, entry, path, changePath);
        }
        if (entry.hasNonNull("field")) {
            addChange(elements, entry, account, entry, path, path);
        }
        CONVERSATIONS.forEach(list -> addConversations(elements, entry, account, path, list));
    }

    /** Where people sign in with Instagram, the entry itself is documented to be the change. */
    private static void addChange(
            List<MetaElement> elements,
            JsonNode change,
            @Nullable String account,
            JsonNode entry,
            String entryPath,
            String path) {
        String field = Payloads.required(change.path("field").asText(null), path + ".field");
        elements.add(
                new MetaElement(
                        "changes",
                        field,
                        account,
                        change.get("value"),
                        path + ".value",
                        entry,
                        entryPath));
    }

    private static void addConversations(
            List<MetaElement> elements,
            JsonNode entry,
            @Nullable String account,
            String path,
            String list) {
        JsonNode events = list(entry, list, path);
        for (int index = 0; events != null && index < events.size(); index++) {
            String eventPath = path + "." + list + "[" + index + "]";
            elements.add(
                    new MetaElement(list, "", account, events.get(index), eventPath, entry, path));
        }
    }

    /** Null if it is not there. */
    private static @Nullable JsonNode list(JsonNode node, String name, String path) {
        JsonNode list = node.get(name);
        if (list == null || list.isNull()) {
            return null;
        }
        if (!list.isArray()) {
            throw new PayloadRejected(JsonPayload.join(path, name), "must be a list");
        }
        return list;
    }
}
