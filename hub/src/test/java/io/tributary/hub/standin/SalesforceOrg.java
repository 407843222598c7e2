package io.tributary.hub.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The records of the org, by external id, with the semantics of upsert. Thread-safe. */
final class SalesforceOrg {

    private static final Map<String, String> PREFIXES =
            Map.of("Contact", "003", "Interaction__c", "a00");

    private final Map<String, Map<String, Map<String, Object>>> byType = new LinkedHashMap<>();
    private final List<String> writes = new ArrayList<>();
    private final SalesforceFaults faults;
    private int lastId;

    /**
     * What an upsert did.
     *
     * @param id Salesforce's own
     */
    record Upserted(String id, boolean created) {}

    SalesforceOrg(SalesforceFaults faults) {
        this.faults = faults;
    }

    synchronized Upserted upsert(String type, String externalId, Map<String, Object> given)
            throws SalesforceRefusedException {
        faults.check(externalId);
        SalesforceSchema.check(type, given);
        Map<String, Object> fields = resolved(given);
        Map<String, Map<String, Object>> records = of(type);
        Map<String, Object> record = records.get(externalId);
        boolean created = record == null;
        if (record == null) {
            SalesforceSchema.checkNew(type, given);
            record = new LinkedHashMap<>();
            record.put("Id", PREFIXES.get(type) + String.format("%015d", ++lastId));
            record.put(SalesforceSchema.EXTERNAL_ID, externalId);
            records.put(externalId, record);
        }
        record.putAll(fields);
        writes.add(externalId);
        return new Upserted((String) record.get("Id"), created);
    }

    synchronized void delete(String type, String externalId) throws SalesforceRefusedException {
        faults.check(externalId);
        if (of(type).remove(externalId) == null) {
            throw new SalesforceRefusedException(
                    404,
                    "NOT_FOUND",
                    "Provided external ID field does not exist or is not accessible",
                    List.of());
        }
        writes.add(externalId);
    }

    synchronized Map<String, Map<String, Object>> records(String type) {
        Map<String, Map<String, Object>> copy = new LinkedHashMap<>();
        of(type).forEach((id, record) -> copy.put(id, new LinkedHashMap<>(record)));
        return copy;
    }

    synchronized List<String> writes() {
        return List.copyOf(writes);
    }

    /** Puts the id of the contact in the place of its external id. */
    private Map<String, Object> resolved(Map<String, Object> given)
            throws SalesforceRefusedException {
        Map<String, Object> fields = new LinkedHashMap<>(given);
        fields.keySet().removeAll(Set.of("Contact__r", SalesforceSchema.EXTERNAL_ID));
        if (given.get("Contact__r") instanceof Map<?, ?> by) {
            Object externalId = by.get(SalesforceSchema.EXTERNAL_ID);
            Map<String, Object> contact = of("Contact").get(String.valueOf(externalId));
            if (contact == null) {
                throw new SalesforceRefusedException(
                        400,
                        "INVALID_FIELD",
                        "Foreign key external ID: "
                                + externalId
                                + " not found for field"
                                + " Tributary_Id__c in entity Contact",
                        List.of());
            }
            fields.put("Contact__c", contact.get("Id"));
        }
        return fields;
    }

    private Map<String, Map<String, Object>> of(String type) {
        return byType.computeIfAbsent(type, key -> new LinkedHashMap<>());
    }
}
