package io.tributary.hub.standin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An error as Salesforce words it. */
final class SalesforceRefusedException extends Exception {

    private final int status;
    private final String code;
    private final List<String> fields;

    SalesforceRefusedException(int status, String code, String message, List<String> fields) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.fields = List.copyOf(fields);
    }

    int status() {
        return status;
    }

    /** The body of a refused call or part. */
    List<Map<String, Object>> body() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", getMessage());
        error.put("errorCode", code);
        if (!fields.isEmpty()) {
            error.put("fields", fields);
        }
        return List.of(error);
    }

    /** The same in a collection, where the code goes by another name. */
    Map<String, Object> inCollection() {
        return Map.of("statusCode", code, "message", getMessage(), "fields", fields);
    }
}
