package io.tributary.routes.delivery.hubspot;

import io.tributary.connectors.hubspot.HubSpotBatch;
import io.tributary.connectors.hubspot.HubSpotBatch.Written;
import io.tributary.connectors.hubspot.HubSpotCrm;
import io.tributary.connectors.hubspot.HubSpotError;
import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.failure.TributaryException;
import io.tributary.history.query.CustomerView;
import io.tributary.mappings.hubspot.history.HubSpotHistory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a customer as a contact: one that is the customer's, else one that HubSpot has already,
 * else a new one.
 */
record HubSpotContact(HubSpotCrm crm, HubSpotHistory history) {

    /** Of one customer; each costs a call before the contact is found. */
    private static final int MOST_CLAIMS = 3;

    /**
     * HubSpot's id of the contact.
     *
     * @throws TributaryException if there is none for the customer: of the account, or of the
     *     customer alone
     */
    String write(CustomerView customer) {
        Map<String, String> properties = history.contact(customer);
        List<String> known = history.contacts(customer).stream().limit(MOST_CLAIMS).toList();
        for (String contact : known) {
            Optional<String> claimed = claim(contact, customer, properties);
            if (claimed.isPresent()) {
                return claimed.get();
            }
        }
        HubSpotBatch batch = upsert(customer, properties);
        Written written = batch.written().get(id(customer));
        return written == null
                ? refused(customer, properties, error(batch, customer))
                : written.id();
    }

    private String refused(
            CustomerView customer, Map<String, String> properties, HubSpotError error) {
        String existing = error.existing();
        if (existing != null && isFree(existing, customer)) {
            Optional<String> claimed = crm.claim(existing, id(customer), properties);
            if (claimed.isPresent()) {
                return claimed.get();
            }
        }
        boolean ofAddress = existing != null || error.fields().contains(HubSpotHistory.EMAIL);
        if (!ofAddress || !properties.containsKey(HubSpotHistory.EMAIL)) {
            throw failure(error);
        }
        // The address is another contact's, or none that HubSpot takes.
        HubSpotBatch batch = upsert(customer, withoutAddress(properties));
        Written written = batch.written().get(id(customer));
        if (written == null) {
            throw failure(error(batch, customer));
        }
        return written.id();
    }

    /** With its address, if no other contact has that. */
    private Optional<String> claim(
            String contact, CustomerView customer, Map<String, String> properties) {
        Optional<String> claimed = crm.claim(contact, id(customer), properties);
        return claimed.isPresent() || !properties.containsKey(HubSpotHistory.EMAIL)
                ? claimed
                : crm.claim(contact, id(customer), withoutAddress(properties));
    }

    /** Nobody's, or that of somebody who turned out to be this customer. */
    private boolean isFree(String contact, CustomerView customer) {
        return crm.customerOf(contact)
                .filter(
                        of ->
                                of.isEmpty()
                                        || of.equals(id(customer))
                                        || customer.alsoKnownAs().stream()
                                                .anyMatch(each -> each.toString().equals(of)))
                .isPresent();
    }

    private HubSpotBatch upsert(CustomerView customer, Map<String, String> properties) {
        return crm.upsert(HubSpotCrm.CONTACTS, Map.of(id(customer), properties));
    }

    private static HubSpotError error(HubSpotBatch batch, CustomerView customer) {
        HubSpotError error =
                batch.whole() == null ? batch.refused().get(id(customer)) : batch.whole();
        if (error == null) {
            throw new TransientFailure("HubSpot does not tell what became of a contact", null);
        }
        return error;
    }

    private static TributaryException failure(HubSpotError error) {
        String reason = "contact: " + error;
        return error.isPassing()
                ? new TransientFailure(reason, null)
                : new PermanentFailure(reason, null);
    }

    private static Map<String, String> withoutAddress(Map<String, String> properties) {
        Map<String, String> rest = new LinkedHashMap<>(properties);
        rest.remove(HubSpotHistory.EMAIL);
        return rest;
    }

    private static String id(CustomerView customer) {
        return customer.id().toString();
    }
}
