package io.tributary.mappings.shopify;

import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a parcel says. */
final class ShopifyFulfillmentConversions {

    private ShopifyFulfillmentConversions() {}

    /** A parcel of order "#1001" is named "#1001.1". */
    private static final Pattern PARCEL_NAME = Pattern.compile("#?(?<order>.+)\\.\\d+");

    /** The word of the carrier if it has told one, else that of the shop. */
    static @Nullable String status(ShopifyFulfillment parcel) {
        return ShopifyConversions.word(
                Payloads.firstText(parcel.shipmentStatus(), parcel.status()));
    }

    static String title(ShopifyFulfillment parcel) {
        String order = orderNumber(parcel);
        return order == null ? "Parcel" : "Parcel of order #" + order;
    }

    static String text(ShopifyFulfillment parcel) {
        String numbers =
                ShopifyConversions.tracking(parcel).stream()
                        .map(Reference::value)
                        .collect(Collectors.joining(", "));
        String said =
                Stream.of(
                                ShopifyItemConversions.summary(parcel.lineItems()),
                                numbers.isEmpty() ? "" : "tracking " + numbers)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(", "));
        return said.isEmpty() ? title(parcel) : title(parcel) + ": " + said;
    }

    /** The customer by the address that notices go to; who receives the parcel may be another. */
    static List<Participant> participants(ShopifyFulfillment parcel, ShopifyDelivery delivery) {
        return ShopifyBuyerConversions.participants(
                new ShopifyBuyer(null, parcel.email(), null, null), delivery);
    }

    static List<Reference> references(ShopifyFulfillment parcel, ShopifyDelivery delivery) {
        return Stream.concat(
                        ShopifyConversions.orderReferences(
                                orderNumber(parcel), parcel.orderId(), delivery)
                                .stream(),
                        ShopifyConversions.tracking(parcel).stream())
                .toList();
    }

    /** Where the carrier shows the parcel; null if there is no web address. */
    static @Nullable String link(ShopifyFulfillment parcel) {
        String url = Payloads.text(parcel.trackingUrl());
        return url != null && url.matches("https?://\\S{1,2000}") ? url : null;
    }

    static Map<String, Object> attributes(ShopifyFulfillment parcel, ShopifyDelivery delivery) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("fulfillmentStatus", ShopifyConversions.word(parcel.status()));
        said.put("carrier", Payloads.text(parcel.trackingCompany()));
        said.put("itemCount", ShopifyItemConversions.count(parcel.lineItems()));
        said.put("items", ShopifyItemConversions.attributes(parcel.lineItems()));
        return ShopifyConversions.attributes(delivery, said);
    }

    private static @Nullable String orderNumber(ShopifyFulfillment parcel) {
        String name = Payloads.text(parcel.name());
        return name == null ? null : orderNumber(name);
    }

    private static @Nullable String orderNumber(String parcelName) {
        var name = PARCEL_NAME.matcher(parcelName);
        return name.matches() ? name.group("order") : null;
    }
}
