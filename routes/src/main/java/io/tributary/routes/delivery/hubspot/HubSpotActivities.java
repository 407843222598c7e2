package io.tributary.routes.delivery.hubspot;

import io.tributary.connectors.hubspot.HubSpotBatch;
import io.tributary.connectors.hubspot.HubSpotBatch.Written;
import io.tributary.connectors.hubspot.HubSpotCrm;
import io.tributary.connectors.hubspot.HubSpotError;
import io.tributary.connectors.hubspot.HubSpotTies;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.query.InteractionView;
import io.tributary.mappings.hubspot.history.EngagementKind;
import io.tributary.mappings.hubspot.history.HubSpotHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes interactions of one customer as activities of one kind, tied to the contact. */
record HubSpotActivities(
        HubSpotCrm crm, HubSpotHistory history, EngagementKind kind, String contact) {

    /**
     * What became of each.
     *
     * @throws io.tributary.history.failure.TransientFailure if that is not known of all
     */
    List<DeliveryResult> write(List<InteractionView> views) {
        Map<String, Map<String, String>> records = new LinkedHashMap<>();
        views.forEach(view -> records.put(view.id().toString(), history.activity(view)));
        HubSpotBatch batch = crm.upsert(kind.plural(), records);
        HubSpotError whole = batch.whole();
        if (whole != null && views.size() > 1) {
            // Which of them is at fault is not told.
            return views.stream().flatMap(view -> write(List.of(view)).stream()).toList();
        }
        tie(batch.written());
        List<DeliveryResult> results = new ArrayList<>();
        for (InteractionView view : views) {
            results.add(result(view, batch));
        }
        return results;
    }

    private DeliveryResult result(InteractionView view, HubSpotBatch batch) {
        String id = view.id().toString();
        Written written = batch.written().get(id);
        if (written != null) {
            return DeliveryResult.delivered(
                    view.id(), new HubSpotObjectId(kind, written.id()).toString());
        }
        HubSpotError error = batch.whole() == null ? batch.refused().get(id) : batch.whole();
        if (error == null) {
            return DeliveryResult.retry(
                    view.id(), "HubSpot does not tell what became of it", Instant.EPOCH);
        }
        return error.isPassing()
                ? DeliveryResult.retry(view.id(), error.toString(), Instant.EPOCH)
                : DeliveryResult.parked(view.id(), error.toString());
    }

    /** To the contact, and to no other: what moves to another customer leaves the one before. */
    private void tie(Map<String, Written> written) {
        List<String> known =
                written.values().stream()
                        .filter(each -> !each.created())
                        .map(Written::id)
                        .sorted()
                        .toList();
        HubSpotTies ties = new HubSpotTies(crm, kind.plural());
        Map<String, List<String>> contacts = known.isEmpty() ? Map.of() : ties.of(known);
        List<String> missing =
                written.values().stream()
                        .map(Written::id)
                        .filter(id -> !contacts.getOrDefault(id, List.of()).contains(contact))
                        .sorted()
                        .toList();
        if (!missing.isEmpty()) {
            ties.tie(missing, contact);
        }
        Map<String, List<String>> others = new TreeMap<>();
        contacts.forEach(
                (object, of) -> {
                    List<String> rest = of.stream().filter(id -> !id.equals(contact)).toList();
                    if (!rest.isEmpty()) {
                        others.put(object, rest);
                    }
                });
        if (!others.isEmpty()) {
            ties.untie(others);
        }
    }
}
