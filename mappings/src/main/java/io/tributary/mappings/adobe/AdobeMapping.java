package io.tributary.mappings.adobe;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.payload.JsonFields;
import io.tributary.mappings.payload.JsonPayload;
import java.util.List;

/**
 * Mapping {@code adobe-commerce}: events of Adobe I/O Events ({@code data.value}), also in the
 * older form ({@code event}), and orders, invoices, credit memos, shipments and customers as the
 * REST API gives them, alone or in lists ({@code items}).
 *
 * <p>Events of products, stock, carts and other things are ignored: they tell of no customer.
 */
public final class AdobeMapping implements Mapping {

    @Override
    public String name() {
        return "adobe-commerce";
    }

    @Override
    public String platform() {
        return "adobe-commerce";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        DeskContext shop = DeskContext.of(event, platform());
        JsonFields root = JsonFields.of(JsonPayload.object(event.body()));
        return DeskEntries.interactions(entries(root, shop), shop);
    }

    private static List<DeskEntry> entries(JsonFields root, DeskContext shop) {
        JsonFields envelope = root.has("event") ? root.at("event") : root;
        if (envelope.has("data.value") || envelope.text("type") != null) {
            return event(envelope, shop);
        }
        if (!root.has("entity_id") && root.node().path("items").isArray()) {
            return root.list("items").stream()
                    .map(each -> one(AdobeResource.ofShape(each), each, shop))
                    .toList();
        }
        return List.of(one(AdobeResource.ofShape(root), root, shop));
    }

    private static List<DeskEntry> event(JsonFields envelope, DeskContext shop) {
        AdobeResource resource = AdobeResource.ofType(envelope.required("type"));
        return resource == AdobeResource.OTHER
                ? List.of()
                : List.of(one(resource, envelope.at("data.value"), shop));
    }

    private static DeskEntry one(AdobeResource resource, JsonFields value, DeskContext shop) {
        return switch (resource) {
            case ORDER -> AdobeOrders.order(value, shop);
            case INVOICE, REFUND, SHIPMENT -> AdobeOrders.document(resource, value, shop);
            case CUSTOMER -> AdobeOrders.customer(value, shop);
            case OTHER ->
                    throw new PayloadRejected(
                            value.path(), "is nothing of a shop that can be recognised");
        };
    }
}
