package io.tributary.mappings.shopify;

import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was bought, sent or given back. */
final class ShopifyItemConversions {

    private static final int NAMED = 3;

    private ShopifyItemConversions() {}

    /** "2 x T-Shirt, 1 x Cap and 3 more"; empty if there are none. */
    static String summary(List<ShopifyLineItem> items) {
        Map<String, Long> quantities = new LinkedHashMap<>();
        items.forEach(item -> quantities.merge(title(item), quantity(item), Long::sum));
        String named =
                quantities.entrySet().stream()
                        .limit(NAMED)
                        .map(each -> each.getValue() + " x " + each.getKey())
                        .collect(Collectors.joining(", "));
        long more = quantities.values().stream().skip(NAMED).mapToLong(Long::longValue).sum();
        return more == 0 ? named : named + " and " + more + " more";
    }

    /** The number of pieces; null if there are no items. */
    static @Nullable Long count(List<ShopifyLineItem> items) {
        return items.isEmpty()
                ? null
                : items.stream().mapToLong(ShopifyItemConversions::quantity).sum();
    }

    /** The items as attributes; null if there are none. */
    static @Nullable List<Map<String, Object>> attributes(List<ShopifyLineItem> items) {
        return items.isEmpty()
                ? null
                : items.stream().map(ShopifyItemConversions::attributes).toList();
    }

    private static Map<String, Object> attributes(ShopifyLineItem item) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        String name = Payloads.firstText(item.name(), item.title());
        attributes.put("title", name == null ? "?" : name);
        attributes.put("quantity", quantity(item));
        String sku = Payloads.text(item.sku());
        if (sku != null) {
            attributes.put("sku", sku);
        }
        return attributes;
    }

    private static String title(ShopifyLineItem item) {
        String title = Payloads.firstText(item.title(), item.name());
        return title == null ? "?" : title;
    }

    private static long quantity(ShopifyLineItem item) {
        return item.quantity() == null ? 1 : item.quantity();
    }
}
