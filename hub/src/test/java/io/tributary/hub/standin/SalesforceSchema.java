package io.tributary.hub.standin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects of the org: their text fields with lengths, others with length 0. */
final class SalesforceSchema {

    static final String EXTERNAL_ID = "Tributary_Id__c";

    private static final Map<String, Map<String, Integer>> OBJECTS =
            Map.of(
                    "Contact",
                    Map.of("LastName", 80, "Email", 80, "Phone", 40, EXTERNAL_ID, 36),
                    "Interaction__c",
                    Map.ofEntries(
                            Map.entry(EXTERNAL_ID, 36),
                            Map.entry("Contact__r", 0),
                            Map.entry("Kind__c", 40),
                            Map.entry("Channel__c", 40),
                            Map.entry("Direction__c", 20),
                            Map.entry("Occurred_At__c", 0),
                            Map.entry("Ended_At__c", 0),
                            Map.entry("Status__c", 40),
                            Map.entry("Subject__c", 255),
                            Map.entry("Text__c", 32000),
                            Map.entry("Agent__c", 120),
                            Map.entry("Order__c", 80),
                            Map.entry("Matter__c", 36),
                            Map.entry("Source__c", 120),
                            Map.entry("Source_Event_Id__c", 255),
                            Map.entry("Link__c", 255)));

    private SalesforceSchema() {}

    static void check(String type, Map<String, Object> fields) throws SalesforceRefusedException {
        Map<String, Integer> known =
                Optional.ofNullable(OBJECTS.get(type))
                        .orElseThrow(
                                () ->
                                        new SalesforceRefusedException(
                                                404,
                                                "NOT_FOUND",
                                                "The requested resource does not exist",
                                                List.of()));
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            checkField(type, known.get(field.getKey()), field.getKey(), field.getValue());
        }
    }

    static void checkNew(String type, Map<String, Object> fields)
            throws SalesforceRefusedException {
        if (type.equals("Contact") && fields.get("LastName") == null) {
            throw new SalesforceRefusedException(
                    400,
                    "REQUIRED_FIELD_MISSING",
                    "Required fields are missing: [LastName]",
                    List.of("LastName"));
        }
    }

    private static void checkField(String type, Integer length, String name, Object value)
            throws SalesforceRefusedException {
        if (length == null) {
            throw new SalesforceRefusedException(
                    400,
                    "INVALID_FIELD",
                    "No such column '" + name + "' on sobject of type " + type,
                    List.of(name));
        }
        if (length > 0 && value instanceof String text && text.length() > length) {
            throw new SalesforceRefusedException(
                    400,
                    "STRING_TOO_LONG",
                    name + ": data value too large: " + text,
                    List.of(name));
        }
        if (name.equals("Email") && value instanceof String text && !text.contains("@")) {
            throw new SalesforceRefusedException(
                    400,
                    "INVALID_EMAIL_ADDRESS",
                    "Email: invalid email address: " + text,
                    List.of(name));
        }
    }
}
