package io.tributary.mappings.shopify;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.Payloads;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ids, times, references and attributes that the payloads of a shop have in common. */
final class ShopifyConversions {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,8})?");

    private ShopifyConversions() {}

    /**
     * @throws PayloadRejected if there is no id
     */
    static String eventId(String kind, @Nullable String id, ShopifyDelivery delivery) {
        return kind + ":" + Payloads.required(Payloads.text(id), delivery.pathOf("id"));
    }

    /**
     * @throws PayloadRejected if there is no time at all
     */
    static Instant time(
            @Nullable Instant first, @Nullable Instant otherwise, ShopifyDelivery delivery) {
        return Payloads.required(first == null ? otherwise : first, delivery.pathOf("created_at"));
    }

    /** Milliseconds since 1970 of the last change; 0 if not known. */
    static long revision(@Nullable Instant updatedAt, @Nullable Instant createdAt) {
        Instant changed = updatedAt == null ? createdAt : updatedAt;
        return changed == null ? 0 : changed.toEpochMilli();
    }

    /** All that is about one order is one conversation. */
    static @Nullable String orderThread(@Nullable String orderId) {
        String id = Payloads.text(orderId);
        return id == null ? null : "order:" + id;
    }

    /** The order by the number that the customer sees and by its id, as far as they are known. */
    static List<Reference> orderReferences(
            @Nullable String number, @Nullable String id, ShopifyDelivery delivery) {
        return references(
                reference("order", delivery.source(), number),
                reference("order.id", delivery.source(), id));
    }

    static @Nullable Reference reference(
            String type, @Nullable String scope, @Nullable String value) {
        String known = Payloads.text(value);
        return known == null ? null : new Reference(type, scope, known, Proof.STATED);
    }

    static List<Reference> references(@Nullable Reference... references) {
        return Stream.of(references).filter(Objects::nonNull).distinct().toList();
    }

    /** The parcel's numbers, unique within the carrier. */
    static List<Reference> tracking(ShopifyFulfillment parcel) {
        List<String> numbers = new ArrayList<>(parcel.trackingNumbers());
        if (parcel.trackingNumber() != null) {
            numbers.add(parcel.trackingNumber());
        }
        String carrier = Payloads.text(parcel.trackingCompany());
        return numbers.stream()
                .map(number -> reference("tracking", carrier, number))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The attributes that every interaction of a shop has; values that are not there left out. */
    static Map<String, Object> attributes(ShopifyDelivery delivery, Map<String, ?> others) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "shopify");
        putKnown(attributes, "topic", delivery.topic());
        putKnown(attributes, "shop", delivery.shop());
        others.forEach((name, value) -> putKnown(attributes, name, value));
        return attributes;
    }

    private static void putKnown(
            Map<String, Object> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }

    /** A platform's word in the form of ours: lower case with hyphens. */
    static @Nullable String word(@Nullable String word) {
        String known = Payloads.text(word);
        return known == null ? null : known.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** "59.00 EUR", or null if the amount is not known or not a number. */
    static @Nullable String money(@Nullable String amount, @Nullable String currency) {
        BigDecimal number = amount(amount);
        String unit = Payloads.text(currency);
        return number == null ? null : number.toPlainString() + (unit == null ? "" : " " + unit);
    }

    static @Nullable BigDecimal amount(@Nullable String amount) {
        String written = Payloads.text(amount);
        return written != null && AMOUNT.matcher(written).matches()
                ? new BigDecimal(written)
                : null;
    }
}
