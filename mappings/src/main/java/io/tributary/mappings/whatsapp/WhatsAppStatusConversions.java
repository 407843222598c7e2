package io.tributary.mappings.whatsapp;

import io.tributary.history.interaction.Kind;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a receipt says. */
final class WhatsAppStatusConversions {

    private WhatsAppStatusConversions() {}

    static Kind kind(WhatsAppStatus status) {
        return isCall(status) ? Kind.CALL : Kind.MESSAGE;
    }

    private static boolean isCall(WhatsAppStatus status) {
        return "call".equals(status.type());
    }

    /** Our word; a receipt of a message is worded by WhatsApp as by us. */
    static String word(WhatsAppStatus status, WhatsAppChange change) {
        String word = change.required(status.status(), "status").strip().toLowerCase(Locale.ROOT);
        if (!isCall(status)) {
            return word;
        }
        return switch (word) {
            case "accepted" -> "in-progress";
            case "rejected" -> "busy";
            default -> word;
        };
    }

    /** Who gets the message; in a group, the member who got it. */
    static WhatsAppParty customer(WhatsAppStatus status) {
        return WhatsAppParty.of(
                inGroup(status) ? status.recipientParticipantId() : status.recipientId(),
                status.recipientUserId(),
                status.recipientParentUserId());
    }

    private static boolean inGroup(WhatsAppStatus status) {
        return "group".equals(status.recipientType());
    }

    static @Nullable String thread(WhatsAppStatus status, WhatsAppChange change) {
        return inGroup(status)
                ? change.thread(status.recipientId())
                : WhatsAppPartyConversions.thread(customer(status), change);
    }

    static @Nullable String messageId(WhatsAppStatus status) {
        return isCall(status) ? null : status.id();
    }

    static Map<String, Object> attributes(WhatsAppStatus status, WhatsAppChange change) {
        Map<String, Object> attributes = WhatsAppAttributeConversions.common(change);
        if (status.conversation() != null) {
            WhatsAppAttributeConversions.put(
                    attributes, "conversation", status.conversation().id());
        }
        if (status.pricing() != null) {
            WhatsAppAttributeConversions.put(
                    attributes, "pricingCategory", status.pricing().category());
        }
        WhatsAppAttributeConversions.put(
                attributes, "errors", WhatsAppAttributeConversions.errors(status.errors()));
        return attributes;
    }
}
