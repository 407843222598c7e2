package io.tributary.mappings.woocommerce;

import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was bought or given back. */
final class WooItemConversions {

    private static final int NAMED = 3;

    private WooItemConversions() {}

    /** "2 x T-Shirt, 1 x Cap and 3 more"; empty if there are none. */
    static String summary(List<WooLineItem> items) {
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
    static @Nullable Long count(List<WooLineItem> items) {
        return items.isEmpty()
                ? null
                : items.stream().mapToLong(WooItemConversions::quantity).sum();
    }

    /** The items as attributes; null if there are none. */
    static @Nullable List<Map<String, Object>> attributes(List<WooLineItem> items) {
        return items.isEmpty() ? null : items.stream().map(WooItemConversions::attributes).toList();
    }

    private static Map<String, Object> attributes(WooLineItem item) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("title", title(item));
        attributes.put("quantity", quantity(item));
        String sku = Payloads.text(item.sku());
        if (sku != null) {
            attributes.put("sku", sku);
        }
        return attributes;
    }

    private static String title(WooLineItem item) {
        String title = WooConversions.plain(item.name());
        return title == null ? "?" : title;
    }

    private static long quantity(WooLineItem item) {
        return item.quantity() == null ? 1 : Math.abs(item.quantity());
    }
}
