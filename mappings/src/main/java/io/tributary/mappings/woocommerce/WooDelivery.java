package io.tributary.mappings.woocommerce;

import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a payload, beside it.
 *
 * @param topic for example {@code order.updated}; null if the transport header was not kept
 * @param shop address of the shop's front page, with a slash at its end; null if not known
 * @param region ISO 3166 country of national phone numbers; null if the route sets none
 * @param receivedAt when the hub got it: a deletion tells no time of its own
 * @param toldAt the last change of the order that tells of a refund; null for all else
 */
record WooDelivery(
        String source,
        String eventId,
        @Nullable String topic,
        @Nullable String shop,
        @Nullable String region,
        Instant receivedAt,
        @Nullable Instant toldAt) {

    private static final Pattern SHOP =
            Pattern.compile("https?://([A-Za-z0-9.-]{1,253})(:\\d{1,5})?(/[A-Za-z0-9._~-]+)*/?");

    static WooDelivery of(RawEvent event) {
        return new WooDelivery(
                event.source(),
                event.eventId(),
                Payloads.text(event.header("x-wc-webhook-topic")),
                shop(Payloads.text(event.header("x-wc-webhook-source"))),
                Payloads.text(event.setting("region", "")),
                event.receivedAt(),
                null);
    }

    /** The same for a refund that an order tells of. */
    WooDelivery toldAt(@Nullable Instant changed) {
        return new WooDelivery(source, eventId, topic, shop, region, receivedAt, changed);
    }

    private static @Nullable String shop(@Nullable String address) {
        if (address == null || !SHOP.matcher(address).matches()) {
            return null;
        }
        return address.endsWith("/") ? address : address + "/";
    }

    /** Where the shop's own ids are unique: the source without the platform before the slash. */
    String scope() {
        return source.substring(source.indexOf('/') + 1);
    }

    /** The name of the shop's host; null if not known. */
    @Nullable String host() {
        Matcher address = SHOP.matcher(shop == null ? "" : shop);
        return address.matches() ? address.group(1) : null;
    }

    /** Where a person with access to the shop's administration sees it; null if not known. */
    @Nullable String adminLink(String page, @Nullable String id) {
        return shop == null || id == null || !id.matches("\\d+")
                ? null
                : shop + "wp-admin/" + page + id + "&action=edit";
    }
}
