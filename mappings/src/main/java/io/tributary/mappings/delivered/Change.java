package io.tributary.mappings.delivered;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.interaction.InteractionId;
import io.tributary.mappings.declarative.JsonValues;
import io.tributary.mappings.declarative.Scope;

/**
 * One interaction that is new, changed, moved or withdrawn, as targets are told of it.
 *
 * @param id the same for each try to deliver this change, another for each change: what was
 *     delivered before is part of it, so that even a change back is another. The target reports it
 *     as its external id
 * @param customer whose it is now; the key by which order is kept
 * @param withdrawn whether the target has to remove it
 * @param json {@code customer}, {@code interaction} and, if there is one, {@code matter}, in their
 *     canonical form; and for the convenience of mappings {@code identifier} (the customer's first
 *     value of each type that is not shared), {@code reference} (the interaction's first of each
 *     type), {@code agent} and {@code change.id}
 */
public record Change(
        String id, InteractionId interaction, String customer, boolean withdrawn, ObjectNode json) {

    /** As the event stream of the hub names it. */
    public String type() {
        return withdrawn ? "interaction.withdrawn" : "interaction.recorded";
    }

    /**
     * The message for receivers that take the canonical form: {@code id}, {@code type}, {@code
     * timestamp} (when the interaction began) and {@code data} ({@code customer}, {@code
     * interaction}, {@code matter}).
     */
    public ObjectNode message() {
        ObjectNode data = json.deepCopy();
        data.remove(Conveniences.NAMES);
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("id", id);
        message.put("type", type());
        message.set("timestamp", json.at("/interaction/occurredAt"));
        message.set("data", data);
        return message;
    }

    /** For the expressions of a mapping file. */
    public Scope scope() {
        return Scope.of(JsonValues.of(json));
    }
}
