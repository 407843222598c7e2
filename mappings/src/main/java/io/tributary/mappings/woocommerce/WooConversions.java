package io.tributary.mappings.woocommerce;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.Payloads;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Ids, times, references and attributes that the payloads of a shop have in common. */
final class WooConversions {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,8})?");

    private WooConversions() {}

    /**
     * @throws PayloadRejected if there is no id
     */
    static String eventId(String kind, @Nullable String id) {
        return kind + ":" + Payloads.required(id(id), "id");
    }

    /** An id, or null: WordPress writes 0 for what is not there. */
    static @Nullable String id(@Nullable String id) {
        String known = Payloads.text(id);
        return "0".equals(known) ? null : known;
    }

    /**
     * @throws PayloadRejected if there is no time at all
     */
    static Instant time(@Nullable Instant first, @Nullable Instant otherwise) {
        return Payloads.required(first == null ? otherwise : first, "date_created_gmt");
    }

    /** Milliseconds since 1970 of the last change; 0 if not known. */
    static long revision(@Nullable Instant modified, @Nullable Instant created) {
        Instant changed = modified == null ? created : modified;
        return changed == null ? 0 : changed.toEpochMilli();
    }

    /** All that is about one order is one conversation. */
    static @Nullable String orderThread(@Nullable String orderId) {
        String id = id(orderId);
        return id == null ? null : "order:" + id;
    }

    /** The order by the number that the customer sees and by its id, as far as they are known. */
    static List<Reference> orderReferences(
            @Nullable String number, @Nullable String id, WooDelivery delivery) {
        return references(
                reference("order", delivery.source(), number),
                reference("order.id", delivery.source(), id(id)));
    }

    static @Nullable Reference reference(
            String type, @Nullable String scope, @Nullable String value) {
        String known = Payloads.text(value);
        return known == null ? null : new Reference(type, scope, known, Proof.STATED);
    }

    static List<Reference> references(@Nullable Reference... references) {
        return Stream.of(references).filter(Objects::nonNull).distinct().toList();
    }

    /** The attributes that every interaction of a shop has; values that are not there left out. */
    static Map<String, Object> attributes(WooDelivery delivery, Map<String, ?> others) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "woocommerce");
        putKnown(attributes, "topic", delivery.topic());
        putKnown(attributes, "shop", delivery.host());
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

    /** WordPress writes names with the entities of HTML in them. */
    static @Nullable String plain(@Nullable String text) {
        String known = Payloads.text(text);
        return known == null ? null : Payloads.text(Parser.unescapeEntities(known, false));
    }

    /** "Order #7: 2 x T-Shirt, 59.00 EUR": the title, and what is known of the rest. */
    static String text(String title, @Nullable String... said) {
        String known =
                Stream.of(said)
                        .map(Payloads::text)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return known.isEmpty() ? title : title + ": " + known;
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
