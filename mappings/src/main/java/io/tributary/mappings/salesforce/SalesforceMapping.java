package io.tributary.mappings.salesforce;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.InteractionView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns what is owed of a customer into composite calls. The contact comes first in each call, by
 * its external id; interactions name it by the same, so that they need no answer of a call before.
 * A pure function.
 */
public final class SalesforceMapping {

    /**
     * Of one composite call. Source: REST API Developer Guide, "Composite": up to 25 subrequests,
     * of which up to 5 may be sObject collections.
     */
    static final int PARTS = 25;

    /** Of one collection. Source: same guide, "sObject Collections": up to 200 records. */
    static final int RECORDS = 200;

    static final int COLLECTIONS = 5;

    private final SalesforceMappingFile file;
    private final String sobjects;
    private final String collections;

    /**
     * @param apiVersion for example {@code 62.0}
     */
    public SalesforceMapping(SalesforceMappingFile file, String apiVersion) {
        this.file = file;
        this.sobjects = "/services/data/v" + apiVersion + "/sobjects/";
        this.collections = "/services/data/v" + apiVersion + "/composite/sobjects/";
    }

    /** The calls to make, in order. Answers at least one. */
    public List<CompositeCall> map(CustomerDelivery delivery) {
        Subrequest contact = contact(delivery);
        List<CompositeCall> calls = new ArrayList<>();
        List<Subrequest> call = new ArrayList<>(List.of(contact));
        for (Subrequest part : parts(delivery)) {
            if (!hasRoom(call, part)) {
                calls.add(new CompositeCall(call));
                call = new ArrayList<>(List.of(contact));
            }
            call.add(part);
        }
        calls.add(new CompositeCall(call));
        return calls;
    }

    private static boolean hasRoom(List<Subrequest> call, Subrequest part) {
        long collections = call.stream().filter(Subrequest::isCollection).count();
        return call.size() < PARTS && !(part.isCollection() && collections == COLLECTIONS);
    }

    private List<Subrequest> parts(CustomerDelivery delivery) {
        List<InteractionView> views = delivery.interactions();
        if (views.size() < PARTS) {
            return views.stream().map(view -> single(delivery, view)).toList();
        }
        List<Subrequest> parts = new ArrayList<>();
        List<InteractionView> run = new ArrayList<>();
        for (InteractionView view : views) {
            if (isWithdrawn(view) || run.size() == RECORDS) {
                flush(delivery, run, parts);
            }
            if (isWithdrawn(view)) {
                parts.add(single(delivery, view));
            } else {
                run.add(view);
            }
        }
        flush(delivery, run, parts);
        return parts;
    }

    private void flush(
            CustomerDelivery delivery, List<InteractionView> run, List<Subrequest> parts) {
        if (!run.isEmpty()) {
            parts.add(collection(delivery, run));
            run.clear();
        }
    }

    private Subrequest contact(CustomerDelivery delivery) {
        SalesforceObject contact = file.contact();
        return new Subrequest(
                "PATCH",
                recordUrl(contact, delivery.customer().id()),
                "contact",
                contact.known(new CanonicalFields.Source(delivery.customer(), null)),
                List.of());
    }

    private Subrequest single(CustomerDelivery delivery, InteractionView view) {
        boolean withdrawn = isWithdrawn(view);
        return new Subrequest(
                withdrawn ? "DELETE" : "PATCH",
                recordUrl(file.interaction(), view.id()),
                reference(view.id()),
                withdrawn ? null : fields(delivery, view),
                List.of(view.id()));
    }

    private Subrequest collection(CustomerDelivery delivery, List<InteractionView> views) {
        SalesforceObject object = file.interaction();
        List<Map<String, @Nullable Object>> records = new ArrayList<>();
        for (InteractionView view : views) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("attributes", Map.of("type", object.object()));
            values.put(object.externalId(), view.id().toString());
            values.putAll(fields(delivery, view));
            records.add(values);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("allOrNone", false);
        body.put("records", records);
        return new Subrequest(
                "PATCH",
                collections + object.object() + "/" + object.externalId(),
                reference(views.get(0).id()),
                body,
                views.stream().map(InteractionView::id).toList());
    }

    private Map<String, @Nullable Object> fields(CustomerDelivery delivery, InteractionView view) {
        SalesforceObject object = file.interaction();
        Map<String, @Nullable Object> values =
                object.all(new CanonicalFields.Source(delivery.customer(), view));
        values.put(
                String.valueOf(object.contactLookup()),
                Map.of(file.contact().externalId(), delivery.customer().id().toString()));
        return values;
    }

    private String recordUrl(SalesforceObject object, Object id) {
        return sobjects + object.object() + "/" + object.externalId() + "/" + id;
    }

    private static boolean isWithdrawn(InteractionView view) {
        return view.interaction().deleted();
    }

    /** Reference ids are letters, digits and underscores, and begin with a letter. */
    private static String reference(InteractionId id) {
        return "i" + id.toString().replace("-", "");
    }
}
