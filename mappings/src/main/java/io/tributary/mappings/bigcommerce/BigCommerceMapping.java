package io.tributary.mappings.bigcommerce;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.payload.JsonFields;
import io.tributary.mappings.payload.JsonPayload;
import java.util.ArrayList;
import java.util.List;

/**
 * Mapping {@code bigcommerce}: webhooks, which carry ids alone, and orders (version 2) and
 * customers (version 3, {@code data}) as the API gives them, alone or in lists. A webhook about an
 * order is a part of the order that the API has the rest of.
 *
 * <p>Webhooks about carts, products, stock, categories, channels and subscribers of newsletters are
 * ignored.
 */
public final class BigCommerceMapping implements Mapping {

    @Override
    public String name() {
        return "bigcommerce";
    }

    @Override
    public String platform() {
        return "bigcommerce";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        DeskContext shop = DeskContext.of(event, platform());
        JsonFields root = new JsonFields(JsonPayload.document(event.body()), "");
        return DeskEntries.interactions(entries(root, shop), shop);
    }

    private static List<DeskEntry> entries(JsonFields root, DeskContext shop) {
        if (root.has("scope")) {
            return new BigCommerceNotice(root, shop).entries();
        }
        List<DeskEntry> entries = new ArrayList<>();
        if (root.node().isArray()) {
            for (int i = 0; i < root.node().size(); i++) {
                entries.add(
                        BigCommerceOrders.one(
                                new JsonFields(root.node().get(i), "[" + i + "]"), shop));
            }
        } else if (root.node().path("data").isArray()) {
            root.list("data").forEach(each -> entries.add(BigCommerceOrders.one(each, shop)));
        } else {
            entries.add(BigCommerceOrders.one(root, shop));
        }
        return entries;
    }
}
