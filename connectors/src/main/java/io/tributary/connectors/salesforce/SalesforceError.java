package io.tributary.connectors.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Why Salesforce refused something. Its message is left out on purpose: it often quotes the data.
 *
 * @param code for example {@code UNABLE_TO_LOCK_ROW}; those of OAuth are in lower case
 * @param fields API names; may be empty
 */
public record SalesforceError(String code, List<String> fields) {

    /** Source: REST API Developer Guide, "Status Codes and Error Responses"; SOAP status codes. */
    private static final Set<String> PASSING =
            Set.of(
                    "UNABLE_TO_LOCK_ROW",
                    "REQUEST_LIMIT_EXCEEDED",
                    "CONCURRENT_REQUESTS_LIMIT_EXCEEDED",
                    "SERVER_UNAVAILABLE",
                    "INVALID_SESSION_ID",
                    "QUERY_TIMEOUT",
                    "PROCESSING_HALTED",
                    "ALL_OR_NONE_OPERATION_ROLLED_BACK",
                    "UNKNOWN_EXCEPTION",
                    "REQUEST_RUNNING_TOO_LONG");

    private static final Set<String> LIMITS =
            Set.of("REQUEST_LIMIT_EXCEEDED", "CONCURRENT_REQUESTS_LIMIT_EXCEEDED");

    private static final Set<String> GONE =
            Set.of("NOT_FOUND", "ENTITY_IS_DELETED", "INVALID_CROSS_REFERENCE_KEY");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_]{1,80}");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_.]{1,80}");

    public SalesforceError {
        code = CODE.matcher(code).matches() ? code : "UNREADABLE_CODE";
        fields = fields.stream().filter(name -> FIELD.matcher(name).matches()).toList();
    }

    /** Reads the shape of single records ({@code errorCode}) and of collections. */
    static List<SalesforceError> readAll(JsonNode errors) {
        List<SalesforceError> read = new ArrayList<>();
        for (JsonNode error : errors) {
            String code = error.path("errorCode").asText(error.path("statusCode").asText());
            List<String> fields = new ArrayList<>();
            error.path("fields").forEach(field -> fields.add(field.asText()));
            read.add(new SalesforceError(code, fields));
        }
        return List.copyOf(read);
    }

    /** Whether the same request may succeed later. */
    public boolean isPassing() {
        return PASSING.contains(code);
    }

    /** Whether the org's allowance of requests is used up. */
    public boolean isLimit() {
        return LIMITS.contains(code);
    }

    /** Whether it says that the record is not there: what a deletion wants. */
    public boolean isGone() {
        return GONE.contains(code);
    }

    /** Whether it is OAuth's, {@code invalid_client} for one. */
    boolean isLogin() {
        return Character.isLowerCase(code.charAt(0));
    }

    /** For a person: the code, and the fields if it names any. */
    @Override
    public String toString() {
        return fields.isEmpty() ? code : code + " " + fields;
    }
}
