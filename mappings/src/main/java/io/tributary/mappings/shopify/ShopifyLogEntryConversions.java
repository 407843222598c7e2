package io.tributary.mappings.shopify;

import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an entry of the event log says. */
final class ShopifyLogEntryConversions {

    private ShopifyLogEntryConversions() {}

    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

    static @Nullable String status(ShopifyLogEntry entry) {
        return ShopifyConversions.word(entry.verb());
    }

    static @Nullable String title(ShopifyLogEntry entry) {
        return null;
    }

    static @Nullable String text(ShopifyLogEntry entry) {
        return entry.message() == null ? null : MARKUP.matcher(entry.message()).replaceAll("");
    }

    static List<Reference> references(ShopifyLogEntry entry, ShopifyDelivery delivery) {
        return ShopifyConversions.orderReferences(null, entry.subjectId(), delivery);
    }

    static Map<String, Object> attributes(ShopifyLogEntry entry, ShopifyDelivery delivery) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("verb", Payloads.text(entry.verb()));
        return ShopifyConversions.attributes(delivery, said);
    }
}
