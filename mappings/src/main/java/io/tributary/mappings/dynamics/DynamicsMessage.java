package io.tributary.mappings.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.payload.JsonFields;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Dataverse did with rows: the {@code RemoteExecutionContext} that it sends to webhooks.
 *
 * @param name of the message, for example {@code Update}
 * @param table that it is about
 * @param id of the row that it is about; null if it is about several
 * @param operation names the event for good
 * @param parameters of the message, by name; null where Dataverse left them out
 * @param user who did it
 * @param before what the row was, as far as the step asks for it; {@code after} what it became
 * @param at when it happened
 */
record DynamicsMessage(
        String name,
        String table,
        @Nullable String id,
        @Nullable String operation,
        @Nullable String user,
        @Nullable Map<String, JsonNode> parameters,
        JsonNode before,
        JsonNode after,
        Instant at) {

    private static final String PARAMETERS = "InputParameters";

    static DynamicsMessage of(JsonNode root, Instant receivedAt) {
        JsonFields fields = JsonFields.of(root);
        JsonNode parameters = root.path(PARAMETERS);
        return new DynamicsMessage(
                fields.required("MessageName"),
                Objects.toString(fields.text("PrimaryEntityName"), "").toLowerCase(Locale.ROOT),
                DynamicsReference.id(fields.text("PrimaryEntityId")),
                DynamicsReference.id(fields.text("OperationId")),
                DynamicsReference.id(fields.text("InitiatingUserId")),
                parameters.isArray() && !parameters.isEmpty()
                        ? DynamicsRow.byKey(parameters)
                        : null,
                root.path("PreEntityImages"),
                root.path("PostEntityImages"),
                Objects.requireNonNullElse(
                        DynamicsTimes.read(root.get("OperationCreatedOn"), "OperationCreatedOn"),
                        receivedAt));
    }

    /**
     * @throws PayloadRejected if Dataverse left the parameters out, as it does above 256 kB
     */
    Map<String, JsonNode> given() {
        if (parameters == null) {
            throw new PayloadRejected(
                    PARAMETERS,
                    "is missing: Dataverse leaves it out of what is larger than 256 kB");
        }
        return parameters;
    }

    /** A parameter that has to be there, and to have fields. */
    JsonNode given(String parameter) {
        JsonNode value = Payloads.required(given().get(parameter), PARAMETERS + "." + parameter);
        if (!value.isObject()) {
            throw new PayloadRejected(PARAMETERS + "." + parameter, "must be a JSON object");
        }
        return value;
    }

    /** The rows that were made or changed, with what the images tell of them beside. */
    List<DynamicsRow> rows() {
        return name.endsWith("Multiple") ? several() : List.of(imagined(true).with(told()));
    }

    private List<DynamicsRow> several() {
        JsonNode entities = given("Targets").path("Entities");
        List<DynamicsRow> rows = new ArrayList<>();
        for (int i = 0; i < entities.size(); i++) {
            rows.add(
                    DynamicsRow.of(
                            entities.get(i), table, PARAMETERS + ".Targets.Entities[" + i + "]"));
        }
        return rows;
    }

    private DynamicsRow told() {
        Map<String, JsonNode> given = given();
        String parameter = given.containsKey("EntityMoniker") ? "EntityMoniker" : "Target";
        DynamicsRow target = DynamicsRow.of(given(parameter), table, PARAMETERS + "." + parameter);
        Map<String, JsonNode> changed = new HashMap<>();
        put(changed, "statecode", given.get("State"));
        put(changed, "statuscode", given.get("Status"));
        put(changed, "ownerid", given.get("Assignee"));
        return target.with(row(target.table(), target.id() == null ? id : target.id(), changed));
    }

    private static void put(
            Map<String, JsonNode> columns, String column, @Nullable JsonNode value) {
        if (value != null) {
            columns.put(column, value);
        }
    }

    /** The row that the message is about, with these columns. */
    DynamicsRow row(String ofTable, @Nullable String itsId, Map<String, JsonNode> columns) {
        return new DynamicsRow(ofTable, itsId, columns, PARAMETERS + ".Target");
    }

    /** What the images tell of the row. */
    DynamicsRow imagined(boolean afterwards) {
        DynamicsRow row = row(table, id, Map.of());
        List<JsonNode> images = afterwards ? List.of(before, after) : List.of(before);
        for (JsonNode list : images) {
            for (JsonNode image : DynamicsRow.byKey(list).values()) {
                row = row.with(DynamicsRow.of(image, table, PARAMETERS + ".Target"));
            }
        }
        return row;
    }

    static JsonNode choice(int number) {
        return JsonNodeFactory.instance.objectNode().put("Value", number);
    }
}
