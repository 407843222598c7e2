package io.tributary.connectors.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one part of a composite call.
 *
 * @param status HTTP status of this part
 * @param records one of a single record, or one per record of a collection, in order
 */
public record PartAnswer(String referenceId, int status, List<RecordAnswer> records) {

    private static final int SUCCESS = 200;
    private static final int REDIRECT = 300;
    private static final int SERVER_ERROR = 500;

    /**
     * What became of one record.
     *
     * @param id Salesforce's own; null if it does not tell
     * @param errors empty if it was written
     */
    public record RecordAnswer(@Nullable String id, List<SalesforceError> errors) {

        public RecordAnswer {
            errors = List.copyOf(errors);
        }

        public boolean isWritten() {
            return errors.isEmpty();
        }

        /** Whether all that stands against it may pass. */
        public boolean isPassing() {
            return errors.stream().allMatch(SalesforceError::isPassing);
        }
    }

    static PartAnswer read(JsonNode part) {
        int status = part.path("httpStatusCode").asInt();
        JsonNode body = part.path("body");
        return new PartAnswer(part.path("referenceId").asText(), status, records(status, body));
    }

    private static List<RecordAnswer> records(int status, JsonNode body) {
        if (status < SUCCESS || status >= REDIRECT) {
            return List.of(new RecordAnswer(null, failure(status, body)));
        }
        if (!body.isArray()) {
            return List.of(record(body));
        }
        List<RecordAnswer> records = new ArrayList<>();
        body.forEach(record -> records.add(record(record)));
        return records;
    }

    private static RecordAnswer record(JsonNode record) {
        List<SalesforceError> errors = SalesforceError.readAll(record.path("errors"));
        if (errors.isEmpty() && !record.path("success").asBoolean(true)) {
            errors = List.of(new SalesforceError("UNKNOWN_EXCEPTION", List.of()));
        }
        return new RecordAnswer(record.path("id").asText(null), errors);
    }

    /** An error without a readable body is judged by its status alone. */
    private static List<SalesforceError> failure(int status, JsonNode body) {
        List<SalesforceError> errors = SalesforceError.readAll(body);
        if (!errors.isEmpty()) {
            return errors;
        }
        String code = status >= SERVER_ERROR ? "SERVER_UNAVAILABLE" : "HTTP_" + status;
        return List.of(new SalesforceError(code, List.of()));
    }
}
