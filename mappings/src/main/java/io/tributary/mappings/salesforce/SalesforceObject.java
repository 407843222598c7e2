package io.tributary.mappings.salesforce;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one sObject is written.
 *
 * @param object API name, for example {@code Contact}
 * @param externalId API name of its external id field
 * @param contactLookup API name of the relationship to the contact, for example {@code Contact__r};
 *     null for the contact itself
 * @param fields by API name
 */
record SalesforceObject(
        String object,
        String externalId,
        @Nullable String contactLookup,
        Map<String, SalesforceField> fields) {

    private static final String API_NAME = "[A-Za-z][A-Za-z0-9_]*";

    SalesforceObject {
        requireApiName("object", object);
        requireApiName("externalId", externalId);
        if (contactLookup != null) {
            requireApiName("contactLookup", contactLookup);
        }
        fields =
                fields == null
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        fields.keySet().forEach(name -> requireApiName("fields", name));
    }

    /** Fields without value are left out: what the CRM knows by itself stays. */
    Map<String, Object> known(CanonicalFields.Source source) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach(
                (name, field) -> {
                    Object value = field.valueOf(source);
                    if (value != null) {
                        values.put(name, value);
                    }
                });
        return values;
    }

    /** Fields without value are emptied: the record is the hub's own. */
    Map<String, @Nullable Object> all(CanonicalFields.Source source) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        fields.forEach((name, field) -> values.put(name, field.valueOf(source)));
        return values;
    }

    private static void requireApiName(String what, @Nullable String name) {
        if (name == null || !name.matches(API_NAME)) {
            throw new IllegalArgumentException(
                    "'"
                            + what
                            + "' needs an API name, for example Interaction__c; not '"
                            + name
                            + "'");
        }
    }
}
