package io.tributary.mappings.salesforce.change;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.payload.JsonFields;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a record, or all of it.
 *
 * @param entity its object, for example {@code Case}
 * @param type what was done, for example {@code UPDATE}; null if the record was only read
 * @param key names the change; null if the record was only read
 * @param origin what did it, as Salesforce writes it; null if it does not tell
 * @param user who did it
 * @param record its fields: of an update those that were changed, the others being null
 */
record SalesforceChange(
        String entity,
        String id,
        @Nullable String type,
        @Nullable String key,
        Instant at,
        @Nullable String origin,
        @Nullable String user,
        JsonFields record) {

    private static final String HEADER = "ChangeEventHeader";

    /** The changes that an event of change data capture tells of: the same of several records. */
    static List<SalesforceChange> of(JsonFields payload) {
        JsonFields header = payload.at(HEADER);
        String entity = header.required("entityName");
        String type = header.required("changeType").toUpperCase(Locale.ROOT);
        Instant at =
                Payloads.required(
                        header.time("commitTimestamp"),
                        JsonPayload.join(header.path(), "commitTimestamp"));
        String key =
                Objects.requireNonNullElse(header.text("transactionKey"), at.toString())
                        + ":"
                        + Objects.requireNonNullElse(header.text("sequenceNumber"), "0");
        List<SalesforceChange> changes = new ArrayList<>();
        for (String id : ids(header)) {
            changes.add(
                    new SalesforceChange(
                            entity,
                            id,
                            type,
                            key,
                            at,
                            header.text("changeOrigin"),
                            header.text("commitUser"),
                            payload));
        }
        return changes;
    }

    private static List<String> ids(JsonFields header) {
        List<String> ids = new ArrayList<>();
        header.node().path("recordIds").forEach(id -> ids.add(id.asText("").strip()));
        ids.removeIf(String::isEmpty);
        if (ids.isEmpty()) {
            throw new PayloadRejected(JsonPayload.join(header.path(), "recordIds"), "is missing");
        }
        return ids;
    }

    /** A record as the REST API gives it. */
    static SalesforceChange read(JsonFields record) {
        return new SalesforceChange(
                record.at("attributes").required("type"),
                record.required("Id"),
                Boolean.TRUE.equals(record.node().path("IsDeleted").asBoolean(false))
                        ? "DELETE"
                        : null,
                null,
                Payloads.required(
                        record.time("SystemModstamp", "LastModifiedDate", "CreatedDate"),
                        JsonPayload.join(record.path(), "SystemModstamp")),
                null,
                null,
                record);
    }

    /** Whether all of the record is told, and not only what was changed of it. */
    boolean isWhole() {
        return type == null || type.equals("CREATE") || type.equals("UNDELETE");
    }

    boolean isDeletion() {
        return "DELETE".equals(type) || "GAP_DELETE".equals(type);
    }

    /** Salesforce could not tell what was changed. */
    boolean isGap() {
        return type != null && type.startsWith("GAP_") && !isDeletion();
    }

    /** The program that did it: {@code …;client=name}. */
    @Nullable String client() {
        String written = Objects.requireNonNullElse(origin, "");
        int client = written.indexOf("client=");
        return client < 0
                ? null
                : Payloads.text(written.substring(client + "client=".length()).split(";", 2)[0]);
    }

    @Nullable Instant time(String... names) {
        return record.time(names);
    }

    Instant timeOr(Instant otherwise, String... names) {
        return Objects.requireNonNullElse(record.time(names), otherwise);
    }

    @Nullable String text(String... names) {
        return record.text(names);
    }

    boolean isTrue(String name) {
        return record.node().path(name).asBoolean(false);
    }
}
