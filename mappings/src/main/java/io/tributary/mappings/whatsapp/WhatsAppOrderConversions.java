package io.tributary.mappings.whatsapp;

import io.tributary.mappings.payload.Payloads;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a basket says. */
final class WhatsAppOrderConversions {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,8})?");

    private WhatsAppOrderConversions() {}

    static @Nullable String text(@Nullable WhatsAppOrder order) {
        if (order == null) {
            return null;
        }
        String items =
                order.productItems().stream()
                        .map(item -> quantity(item) + " x " + item.productRetailerId())
                        .collect(Collectors.joining(", "));
        String total = total(order);
        String said = Payloads.text(order.text());
        return "Order: "
                + items
                + (total == null ? "" : ", " + total)
                + (said == null ? "" : ", " + said);
    }

    static List<Map<String, Object>> items(WhatsAppOrder order) {
        return order.productItems().stream().map(WhatsAppOrderConversions::item).toList();
    }

    private static Map<String, Object> item(WhatsAppOrder.Item item) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("sku", Objects.toString(item.productRetailerId(), ""));
        values.put("quantity", quantity(item));
        return values;
    }

    private static int quantity(WhatsAppOrder.Item item) {
        return item.quantity() == null ? 1 : item.quantity();
    }

    /** The sum with its currency; null unless every price is known. */
    private static @Nullable String total(WhatsAppOrder order) {
        BigDecimal total = BigDecimal.ZERO;
        String currency = "";
        for (WhatsAppOrder.Item item : order.productItems()) {
            String price = Objects.toString(item.itemPrice(), "");
            if (!AMOUNT.matcher(price).matches()) {
                return null;
            }
            total = total.add(new BigDecimal(price).multiply(BigDecimal.valueOf(quantity(item))));
            currency = Objects.toString(item.currency(), currency);
        }
        return order.productItems().isEmpty() ? null : total.toPlainString() + " " + currency;
    }
}
