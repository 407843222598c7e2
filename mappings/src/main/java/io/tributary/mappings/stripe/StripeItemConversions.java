package io.tributary.mappings.stripe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was billed or subscribed to. */
final class StripeItemConversions {

    private static final int NAMED = 3;

    private StripeItemConversions() {}

    /** "2 x Seat, 1 x Support and 3 more"; empty if there are none. */
    static String summary(List<StripeItem> items) {
        Map<String, Long> quantities = new LinkedHashMap<>();
        items.forEach(item -> quantities.merge(item.title(), item.pieces(), Long::sum));
        String named =
                quantities.entrySet().stream()
                        .limit(NAMED)
                        .map(each -> each.getValue() + " x " + each.getKey())
                        .collect(Collectors.joining(", "));
        long more = quantities.values().stream().skip(NAMED).mapToLong(Long::longValue).sum();
        return more == 0 ? named : named + " and " + more + " more";
    }

    /** The number of pieces; null if there are no items. */
    static @Nullable Long count(List<StripeItem> items) {
        return items.isEmpty() ? null : items.stream().mapToLong(StripeItem::pieces).sum();
    }

    /** The items as attributes; null if there are none. */
    static @Nullable List<Map<String, Object>> attributes(List<StripeItem> items) {
        return items.isEmpty()
                ? null
                : items.stream().map(StripeItemConversions::attributes).toList();
    }

    private static Map<String, Object> attributes(StripeItem item) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("title", item.title());
        attributes.put("quantity", item.pieces());
        return attributes;
    }
}
