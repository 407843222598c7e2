package io.tributary.mappings.telegram;

import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What else is worth keeping of a message; values that are not there are left out. */
final class TelegramAttributeConversions {

    /** What a forwarded message has; before version 7.0 of the API, and since. */
    private static final Set<String> FORWARDED = Set.of("forward_date", "forward_origin");

    private TelegramAttributeConversions() {}

    static Map<String, Object> attributes(
            TelegramMessage message, List<String> fields, TelegramContext context) {
        Map<String, Object> attributes = common(message.chat());
        put(attributes, "event", TelegramNotices.among(fields));
        if (context.edited()) {
            attributes.put("edited", true);
        }
        putOrigin(attributes, message, fields);
        putContent(attributes, message);
        putPayment(attributes, message.successfulPayment());
        putPayment(attributes, message.refundedPayment());
        put(attributes, "movedToChat", message.migrateToChatId());
        put(attributes, "movedFromChat", message.migrateFromChatId());
        return attributes;
    }

    /** What every interaction over Telegram has. */
    static Map<String, Object> common(@Nullable TelegramChat chat) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "telegram");
        if (chat != null && !chat.isPrivate()) {
            put(attributes, "group", chat.id());
            put(attributes, "groupTitle", chat.title());
        }
        return attributes;
    }

    static void put(Map<String, Object> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }

    static void putPayment(Map<String, Object> attributes, @Nullable TelegramPayment payment) {
        if (payment != null) {
            put(attributes, "currency", payment.currency());
            put(attributes, "amount", TelegramMoney.amount(payment));
            put(attributes, "invoicePayload", payment.invoicePayload());
            put(attributes, "providerPayment", payment.providerPaymentChargeId());
        }
    }

    /** Of a forwarded message; who wrote it first is a third person, and stays in the archive. */
    private static void putOrigin(
            Map<String, Object> attributes, TelegramMessage message, List<String> fields) {
        boolean forwarded = fields.stream().anyMatch(FORWARDED::contains);
        put(attributes, "forwarded", forwarded ? true : null);
        put(attributes, "viaBot", message.viaBot() == null ? null : message.viaBot().username());
        put(attributes, "language", message.from() == null ? null : message.from().languageCode());
        put(attributes, "quote", message.quote() == null ? null : message.quote().text());
    }

    private static void putContent(Map<String, Object> attributes, TelegramMessage message) {
        put(attributes, "album", message.mediaGroupId());
        List<String> files =
                TelegramContentConversions.files(message)
                        .map(TelegramFile::fileId)
                        .map(Payloads::text)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        put(attributes, "fileIds", files.isEmpty() ? null : files);
        if (message.location() != null) {
            put(attributes, "latitude", message.location().latitude());
            put(attributes, "longitude", message.location().longitude());
        }
        if (message.dice() != null) {
            put(attributes, "value", message.dice().value());
        }
        if (message.webAppData() != null) {
            put(attributes, "button", message.webAppData().buttonText());
        }
        put(attributes, "poll", message.poll() == null ? null : message.poll().id());
    }
}
