package io.tributary.mappings.freshdesk;

import io.tributary.history.interaction.Channel;
import io.tributary.mappings.payload.Payloads;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the numbers of Freshdesk's API mean; webhooks write the words. */
final class FreshdeskCodes {

    private FreshdeskCodes() {}

    static @Nullable String status(@Nullable String code) {
        String known = word(code);
        return known == null
                ? null
                : switch (known) {
                    case "2" -> "open";
                    case "3" -> "pending";
                    case "4" -> "resolved";
                    case "5" -> "closed";
                    case "6" -> "waiting on customer";
                    case "7" -> "waiting on third party";
                    default -> known;
                };
    }

    static @Nullable String priority(@Nullable String code) {
        String known = word(code);
        return known == null
                ? null
                : switch (known) {
                    case "1" -> "low";
                    case "2" -> "medium";
                    case "3" -> "high";
                    case "4" -> "urgent";
                    default -> known;
                };
    }

    static Channel channel(@Nullable String source) {
        String known = word(source);
        return known == null
                ? Channel.OTHER
                : switch (known) {
                    case "1", "email", "10", "outbound email" -> Channel.EMAIL;
                    case "2", "portal", "9", "feedback widget" -> Channel.WEB;
                    case "3", "phone" -> Channel.PHONE;
                    case "4", "forum" -> Channel.COMMUNITY;
                    case "5", "twitter", "6", "facebook" -> Channel.SOCIAL;
                    case "7", "chat" -> Channel.CHAT;
                    case "8", "mobihelp" -> Channel.APP;
                    case "whatsapp" -> Channel.MESSAGING;
                    default -> Channel.OTHER;
                };
    }

    /** A ticket that an agent began by writing to the customer. */
    static boolean isOutbound(@Nullable String source) {
        String known = word(source);
        return known != null && (known.equals("10") || known.equals("outbound email"));
    }

    /** What a conversation of a ticket came by. */
    static Channel channelOfConversation(@Nullable String source) {
        String known = word(source);
        return known == null
                ? Channel.OTHER
                : switch (known) {
                    case "0", "8" -> Channel.EMAIL;
                    case "5", "7" -> Channel.SOCIAL;
                    case "9" -> Channel.PHONE;
                    case "2" -> Channel.CRM;
                    default -> Channel.OTHER;
                };
    }

    private static @Nullable String word(@Nullable String written) {
        String known = Payloads.text(written);
        return known == null ? null : known.toLowerCase(Locale.ROOT);
    }
}
