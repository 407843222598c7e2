package io.tributary.hub.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The REST resources that read and write records. */
final class SalesforceApi {

    private static final Pattern RECORD =
            Pattern.compile("/services/data/v[0-9.]+/sobjects/(\\w+)/Tributary_Id__c/([^/]+)");
    private static final Pattern COLLECTION =
            Pattern.compile("/services/data/v[0-9.]+/composite/sobjects/(\\w+)/Tributary_Id__c");
    private static final Pattern COMPOSITE = Pattern.compile("/services/data/v[0-9.]+/composite");
    private static final int MAX_PARTS = 25;
    private static final int MAX_COLLECTIONS = 5;
    private static final int MAX_RECORDS = 200;

    private final SalesforceOrg org;

    /**
     * An answer.
     *
     * @param body null for none
     */
    record Answer(int status, Object body) {}

    SalesforceApi(SalesforceOrg org) {
        this.org = org;
    }

    /**
     * @param locked the part, counted from 0, that finds its record locked; -1 for none
     */
    Answer call(String method, String path, Map<String, Object> body, int locked)
            throws SalesforceRefusedException {
        return COMPOSITE.matcher(path).matches()
                ? composite(body, locked)
                : single(method, path, body);
    }

    private Answer composite(Map<String, Object> body, int locked)
            throws SalesforceRefusedException {
        List<Map<String, Object>> parts = maps(body.get("compositeRequest"));
        long collections =
                parts.stream().filter(part -> COLLECTION.matcher(url(part)).matches()).count();
        if (parts.size() > MAX_PARTS || collections > MAX_COLLECTIONS) {
            throw invalid("too many subrequests");
        }
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            answers.add(part(parts.get(i), locked % parts.size() == i));
        }
        return new Answer(200, Map.of("compositeResponse", answers));
    }

    private Map<String, Object> part(Map<String, Object> part, boolean locked) {
        Answer answer;
        try {
            if (locked) {
                throw new SalesforceRefusedException(
                        400,
                        "UNABLE_TO_LOCK_ROW",
                        "unable to obtain exclusive access to this record",
                        List.of());
            }
            answer = single((String) part.get("method"), url(part), map(part.get("body")));
        } catch (SalesforceRefusedException e) {
            answer = new Answer(e.status(), e.body());
        }
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("body", answer.body());
        response.put("httpHeaders", Map.of());
        response.put("httpStatusCode", answer.status());
        response.put("referenceId", part.get("referenceId"));
        return response;
    }

    private Answer single(String method, String path, Map<String, Object> body)
            throws SalesforceRefusedException {
        Matcher collection = COLLECTION.matcher(path);
        if (method.equals("PATCH") && collection.matches()) {
            return collection(collection.group(1), maps(body.get("records")));
        }
        Matcher record = RECORD.matcher(path);
        if (method.equals("PATCH") && record.matches()) {
            SalesforceOrg.Upserted done = org.upsert(record.group(1), record.group(2), body);
            return new Answer(done.created() ? 201 : 200, written(done));
        }
        if (method.equals("DELETE") && record.matches()) {
            org.delete(record.group(1), record.group(2));
            return new Answer(204, null);
        }
        throw new SalesforceRefusedException(
                404, "NOT_FOUND", "The requested resource does not exist", List.of());
    }

    private Answer collection(String type, List<Map<String, Object>> records)
            throws SalesforceRefusedException {
        if (records.size() > MAX_RECORDS) {
            throw invalid("too many records");
        }
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Map<String, Object> record : records) {
            Map<String, Object> fields = new LinkedHashMap<>(record);
            fields.remove("attributes");
            String externalId = (String) fields.get(SalesforceSchema.EXTERNAL_ID);
            try {
                answers.add(written(org.upsert(type, externalId, fields)));
            } catch (SalesforceRefusedException e) {
                answers.add(Map.of("success", false, "errors", List.of(e.inCollection())));
            }
        }
        return new Answer(200, answers);
    }

    private static Map<String, Object> written(SalesforceOrg.Upserted done) {
        return Map.of(
                "id", done.id(), "success", true, "errors", List.of(), "created", done.created());
    }

    private static SalesforceRefusedException invalid(String message) {
        return new SalesforceRefusedException(400, "INVALID_INPUT", message, List.of());
    }

    private static String url(Map<String, Object> part) {
        return (String) part.get("url");
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked") // as above
    private static List<Map<String, Object>> maps(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }
}
