package io.tributary.mappings.shopify;

import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a payload, beside it.
 *
 * @param topic for example {@code orders/create}; null if the transport header was not kept
 * @param shop host name of the shop; null if not known
 * @param region ISO 3166 country of national phone numbers; null if the route sets none
 * @param path of the payload within the body
 * @param triggeredAt when Shopify sent it or, if that is not known, when the hub got it
 */
record ShopifyDelivery(
        String source,
        String eventId,
        @Nullable String topic,
        @Nullable String shop,
        @Nullable String region,
        String path,
        Instant triggeredAt) {

    private static final Pattern HOST = Pattern.compile("[a-z0-9][a-z0-9-]*(\\.[a-z0-9-]+)+");

    static ShopifyDelivery of(RawEvent event) {
        String shop = Payloads.text(event.header("x-shopify-shop-domain"));
        return new ShopifyDelivery(
                event.source(),
                event.eventId(),
                Payloads.text(event.header("x-shopify-topic")),
                shop != null && HOST.matcher(shop).matches() ? shop : null,
                Payloads.text(event.setting("region", "")),
                "",
                triggeredAt(event));
    }

    private static Instant triggeredAt(RawEvent event) {
        String header = Payloads.text(event.header("x-shopify-triggered-at"));
        try {
            return header == null ? event.receivedAt() : OffsetDateTime.parse(header).toInstant();
        } catch (DateTimeParseException e) {
            return event.receivedAt();
        }
    }

    /** The same for a payload further down in the body. */
    ShopifyDelivery at(String path) {
        return new ShopifyDelivery(source, eventId, topic, shop, region, path, triggeredAt);
    }

    /** Where the shop's own ids are unique: the source without the platform before the slash. */
    String scope() {
        return source.substring(source.indexOf('/') + 1);
    }

    String pathOf(String field) {
        return JsonPayload.join(path, field);
    }

    /** Where a person with access to the shop's administration sees it; null if not known. */
    @Nullable String adminLink(String things, @Nullable String id) {
        return shop == null || id == null || !id.matches("\\d+")
                ? null
                : "https://" + shop + "/admin/" + things + "/" + id;
    }
}
