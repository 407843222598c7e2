package io.tributary.mappings.amazon;

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
 * Mapping {@code amazon}: notifications of the Selling Partner API, as SQS has them or within an
 * event of EventBridge ({@code detail}), and what its Orders API answers ({@code payload}): orders,
 * buyers and items, alone or in lists ({@code Orders}).
 *
 * <p>Ignored on purpose: notifications of listings, offers, prices, feeds, reports and the account,
 * and which messages a seller may send, which tell of no customer.
 */
public final class AmazonMapping implements Mapping {

    @Override
    public String name() {
        return "amazon";
    }

    @Override
    public String platform() {
        return "amazon";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        DeskContext shop = DeskContext.of(event, platform());
        JsonFields root = JsonFields.of(JsonPayload.object(event.body()));
        return DeskEntries.interactions(
                entries(root.has("detail") ? root.at("detail") : root, shop), shop);
    }

    private static List<DeskEntry> entries(JsonFields root, DeskContext shop) {
        if (root.has("NotificationType") || root.has("notificationType")) {
            return new AmazonNotification(root, shop).entries();
        }
        if (root.has("_links") || root.has("_embedded")) {
            return List.of();
        }
        JsonFields answer = root.has("payload") ? root.at("payload") : root;
        if (answer.node().path("Orders").isArray()) {
            return answer.list("Orders").stream()
                    .flatMap(order -> AmazonOrders.entries(order, shop).stream())
                    .toList();
        }
        if (!answer.has("AmazonOrderId")) {
            throw new PayloadRejected(
                    answer.path(), "is neither a notification nor an answer of the Orders API");
        }
        return AmazonOrders.entries(answer, shop);
    }
}
