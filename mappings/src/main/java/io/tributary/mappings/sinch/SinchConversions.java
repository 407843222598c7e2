package io.tributary.mappings.sinch;

import io.tributary.history.interaction.Attachment;
import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The single fields of an interaction, as Sinch has them. */
final class SinchConversions {

    private SinchConversions() {}

    /** A batch may go to many: each gets a message of its own. */
    static String messageName(SinchReport report) {
        String recipient = Payloads.required(report.recipient(), "recipient").strip();
        return Payloads.required(report.batchId(), "batch_id").strip()
                + ":"
                + recipient.replaceFirst("^\\+", "");
    }

    /** The words that all platforms have. */
    static String status(SinchReport report) {
        String word = Payloads.required(report.status(), "status").strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "dispatched" -> "sent";
            case "aborted", "rejected", "expired", "deleted" -> "failed";
            case "cancelled" -> "canceled";
            default -> word;
        };
    }

    static @Nullable String subject(SinchInbound inbound) {
        SinchInbound.Media media = inbound.media();
        return media == null ? null : Payloads.text(media.subject());
    }

    static List<Attachment> attachments(SinchInbound inbound) {
        SinchInbound.Media media = inbound.media();
        return media == null
                ? List.of()
                : Payloads.list(media.media()).stream()
                        .map(
                                file ->
                                        new Attachment(
                                                null,
                                                Payloads.text(file.contentType()),
                                                null,
                                                Payloads.text(file.url())))
                        .toList();
    }

    static Map<String, Object> attributes(SinchInbound inbound) {
        Map<String, Object> attributes = common(inbound.clientReference());
        put(attributes, "operator", inbound.operatorId());
        put(attributes, "udh", inbound.udh());
        if ("mo_binary".equals(inbound.type())) {
            put(attributes, "binary", inbound.body() == null ? null : inbound.body().asText());
        }
        return attributes;
    }

    static Map<String, Object> attributes(SinchReport report) {
        Map<String, Object> attributes = common(report.clientReference());
        put(attributes, "operator", report.operator());
        put(attributes, "statusCode", report.code());
        put(attributes, "segments", report.numberOfMessageParts());
        return attributes;
    }

    private static Map<String, Object> common(@Nullable String clientReference) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "sinch");
        put(attributes, "clientRef", clientReference);
        return attributes;
    }

    private static void put(Map<String, Object> attributes, String name, @Nullable String value) {
        String text = Payloads.text(value);
        if (text != null) {
            attributes.put(name, text);
        }
    }
}
