package io.tributary.mappings.etsy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.JsonFields;
import io.tributary.mappings.payload.JsonPayload;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Mapping {@code etsy}: webhooks, which tell that something became of an order and where to read
 * it, and orders as the Open API gives them (receipts), alone or in lists ({@code results}). A
 * webhook is a part of the order that the receipt is the rest of. Other events are ignored.
 */
public final class EtsyMapping implements Mapping {

    private static final Pattern RECEIPT = Pattern.compile("/receipts/(\\d{1,20})(?:[/?].*)?$");

    @Override
    public String name() {
        return "etsy";
    }

    @Override
    public String platform() {
        return "etsy";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        DeskContext shop = DeskContext.of(event, platform());
        JsonFields root = JsonFields.of(JsonPayload.object(event.body()));
        return DeskEntries.interactions(entries(root, shop), shop);
    }

    private static List<DeskEntry> entries(JsonFields root, DeskContext shop) {
        if (root.has("event_type")) {
            return notice(root, shop);
        }
        return root.node().path("results").isArray()
                ? root.list("results").stream().map(each -> receipt(each, shop)).toList()
                : List.of(receipt(root, shop));
    }

    private static List<DeskEntry> notice(JsonFields root, DeskContext shop) {
        String type = root.required("event_type");
        if (!type.startsWith("order.")) {
            return List.of();
        }
        Matcher address = RECEIPT.matcher(root.required("resource_url"));
        if (!address.find()) {
            throw new PayloadRejected("resource_url", "must be the address of a receipt");
        }
        String word = type.substring("order.".length());
        return List.of(
                about(address.group(1), shop.receivedAt(), shop)
                        .part(word)
                        .status(word)
                        .participant(buyer(address.group(1), shop).build())
                        .build());
    }

    private static DeskEntry receipt(JsonFields receipt, DeskContext shop) {
        String id = receipt.required("receipt_id");
        Instant created = receipt.time("created_timestamp", "create_timestamp");
        return about(id, created == null ? shop.receivedAt() : created, shop)
                .changedAt(
                        receipt.time("updated_timestamp", "update_timestamp", "created_timestamp"))
                .status(receipt.word("status"))
                .text(text(receipt))
                .participant(
                        buyer(id, shop)
                                .id("etsy.user", receipt.id("buyer_user_id"))
                                .name(receipt.text("name"))
                                .email(receipt.text("buyer_email"))
                                .build())
                .attribute("total", total(receipt))
                .attribute("country", receipt.text("country_iso"))
                .build();
    }

    private static DeskEntry.Builder about(String receipt, Instant at, DeskContext shop) {
        return DeskEntry.of("order:" + receipt, Kind.ORDER, at)
                .channel(Channel.MARKETPLACE)
                .direction(Direction.INBOUND)
                .subject("Order " + receipt)
                .thread("order:" + receipt)
                .reference(Reference.of("order", shop.source(), receipt));
    }

    private static DeskParty buyer(String receipt, DeskContext shop) {
        return DeskParty.customer(shop).id("etsy.order", receipt);
    }

    private static @Nullable String text(JsonFields receipt) {
        String items =
                receipt.list("transactions").stream()
                        .map(each -> each.text("title"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        String message = DeskText.plain(receipt.text("message_from_buyer"));
        return message == null
                ? (items.isEmpty() ? null : items)
                : (items.isEmpty() ? message : items + "\n" + message);
    }

    /** Amounts are whole numbers of a part of the unit, which the divisor tells. */
    private static @Nullable String total(JsonFields receipt) {
        JsonFields total = receipt.at("grandtotal");
        long divisor = total.node().path("divisor").asLong(0);
        long amount = total.node().path("amount").asLong(0);
        if (divisor != 1 && divisor != 10 && divisor != 100 && divisor != 1000) {
            return null;
        }
        int decimals = Long.toString(divisor).length() - 1;
        String unit = Objects.toString(total.text("currency_code"), "");
        return (BigDecimal.valueOf(amount, decimals).toPlainString() + " " + unit).strip();
    }
}
