package io.tributary.mappings.stripe;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ids, times, references and attributes that the objects of an account have in common. */
final class StripeConversions {

    private StripeConversions() {}

    /**
     * @throws PayloadRejected if there is no id
     */
    static String eventId(String kind, @Nullable String id, StripeDelivery delivery) {
        return kind + ":" + Payloads.required(Payloads.text(id), delivery.pathOf("id"));
    }

    /**
     * When the object was made, else when the event happened.
     *
     * @throws PayloadRejected if neither is known
     */
    static Instant time(@Nullable Instant created, StripeDelivery delivery) {
        return Payloads.required(
                created == null ? delivery.event().created() : created, delivery.pathOf("created"));
    }

    /**
     * Objects do not tell when they were changed, but events tell when they happened, to the
     * second: of two in one second, the one that is further on its way counts more. An object that
     * no event brought counts as it was when it was made, so that every later event beats it.
     *
     * @param step how far the object is, 0 to 999
     */
    static long revision(@Nullable Instant created, int step, StripeDelivery delivery) {
        Instant happened = delivery.event().created();
        Instant changed = happened == null ? created : happened;
        return changed == null ? step : changed.toEpochMilli() + step;
    }

    /** The payment that an intent and its charges are about; charges of old have no intent. */
    static @Nullable String payment(@Nullable String intent, @Nullable String charge) {
        return Payloads.firstText(intent, charge);
    }

    /** All that is about one payment is one conversation. */
    static @Nullable String paymentThread(@Nullable String payment) {
        String id = Payloads.text(payment);
        return id == null ? null : "payment:" + id;
    }

    static @Nullable Reference reference(
            String type, StripeDelivery delivery, @Nullable String value) {
        return reference(type, delivery.source(), value);
    }

    private static @Nullable Reference reference(
            String type, String scope, @Nullable String value) {
        String known = Payloads.text(value);
        return known == null ? null : new Reference(type, scope, known, Proof.STATED);
    }

    static List<Reference> references(@Nullable Reference... references) {
        return Stream.of(references).filter(Objects::nonNull).distinct().toList();
    }

    /** The order that a shop has written into the metadata; shops agree on these two names. */
    static @Nullable Reference order(
            Map<String, @Nullable String> metadata, StripeDelivery delivery) {
        String number = Payloads.text(metadata.get("order_number"));
        return number == null
                ? reference("order.id", delivery.orders(), metadata.get("order_id"))
                : reference("order", delivery.orders(), number);
    }

    /** What all objects tell; values that are not there left out. */
    static Map<String, Object> attributes(StripeDelivery delivery, Map<String, ?> others) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "stripe");
        putKnown(attributes, "topic", delivery.event().type());
        putKnown(attributes, "account", delivery.event().account());
        putKnown(attributes, "test", test(delivery));
        others.forEach((name, value) -> putKnown(attributes, name, value));
        return attributes;
    }

    private static @Nullable Boolean test(StripeDelivery delivery) {
        return Boolean.FALSE.equals(delivery.event().livemode()) ? true : null;
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

    /** "Payment: 20.00 USD, declined": the title, and what is known of the rest. */
    static String text(String title, @Nullable String... said) {
        String known =
                Stream.of(said)
                        .map(Payloads::text)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return known.isEmpty() ? title : title + ": " + known;
    }

    /** A word for a text. */
    static @Nullable String spoken(@Nullable String word) {
        return word == null ? null : word.replace('-', ' ');
    }

    /** Metadata without what is not there. */
    static Map<String, @Nullable String> metadata(
            @Nullable Map<String, @Nullable String> metadata) {
        return metadata == null ? Map.of() : metadata;
    }
}
