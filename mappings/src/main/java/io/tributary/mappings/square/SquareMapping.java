package io.tributary.mappings.square;

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
 * Mapping {@code square}: webhooks about payments at the till and elsewhere, refunds, orders,
 * customers, bookings and invoices. Webhooks of other things, such as catalogues, stock, shifts and
 * the company's own devices, are ignored.
 */
public final class SquareMapping implements Mapping {

    @Override
    public String name() {
        return "square";
    }

    @Override
    public String platform() {
        return "square";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        DeskContext shop = DeskContext.of(event, platform());
        JsonFields root = JsonFields.of(JsonPayload.object(event.body()));
        return DeskEntries.interactions(entries(root, shop), shop);
    }

    private static List<DeskEntry> entries(JsonFields root, DeskContext shop) {
        String type = root.required("type");
        SquareObjects objects = new SquareObjects(root, shop);
        return switch (type) {
            case "payment.created", "payment.updated" -> List.of(objects.payment());
            case "refund.created", "refund.updated" -> List.of(objects.refund());
            case "order.created", "order.updated" -> List.of(objects.order());
            case "customer.created", "customer.updated", "customer.deleted" ->
                    List.of(objects.customer());
            case "booking.created", "booking.updated" -> List.of(objects.booking());
            default -> type.startsWith("invoice.") ? objects.invoice() : List.of();
        };
    }
}
