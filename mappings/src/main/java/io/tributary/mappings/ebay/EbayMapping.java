package io.tributary.mappings.ebay;

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
 * Mapping {@code ebay}: notifications, and orders as the Fulfillment API gives them, alone or in
 * lists ({@code orders}).
 *
 * <p>That an account is deleted is a request to erase what is known of its owner: it becomes an
 * open matter of the customer, which an admin answers with the erasure. eBay tells of every
 * account, also of those that nobody here knows: the notice finds a customer, and never makes one.
 *
 * <p>Ignored on purpose: topics of listings, campaigns, seller standards and the seller's own
 * permission, which tell of no customer.
 */
public final class EbayMapping implements Mapping {

    @Override
    public String name() {
        return "ebay";
    }

    @Override
    public String platform() {
        return "ebay";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        DeskContext shop = DeskContext.of(event, platform());
        JsonFields root = JsonFields.of(JsonPayload.object(event.body()));
        return DeskEntries.interactions(entries(root, shop), shop);
    }

    private static List<DeskEntry> entries(JsonFields root, DeskContext shop) {
        if (root.has("metadata") || root.has("notification")) {
            return new EbayNotification(root, shop).entries();
        }
        if (root.node().path("orders").isArray()) {
            return root.list("orders").stream()
                    .map(order -> EbayOrders.order(order, shop))
                    .toList();
        }
        return List.of(EbayOrders.order(root, shop));
    }
}
