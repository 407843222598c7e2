package io.tributary.mappings.vonage;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.SmsAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which message it is, how far it has come, and who takes part. */
final class VonageMessageConversions {

    private static final Set<String> SMS = Set.of("sms", "mms");

    private VonageMessageConversions() {}

    /** A reaction is named after what it is to, so that taking it back withdraws it. */
    static String eventId(VonageMessage message) {
        String uuid = Payloads.required(message.messageUuid(), "message_uuid");
        String about = about(message);
        return message.reaction() == null || about == null
                ? uuid
                : "reaction:" + about + ":" + Payloads.required(message.customer(), "from");
    }

    private static @Nullable String about(VonageMessage message) {
        return message.about() == null ? null : Payloads.text(message.about().messageUuid());
    }

    static String part(VonageMessage message) {
        String status = status(message);
        return status == null ? "" : "status:" + status;
    }

    static long revision(VonageMessage message) {
        return message.reaction() == null ? 0 : time(message).toEpochMilli();
    }

    static boolean withdraws(VonageMessage message) {
        return message.reaction() != null && "unreact".equals(message.reaction().action());
    }

    static Instant time(VonageMessage message) {
        return Payloads.required(message.timestamp(), "timestamp");
    }

    static Kind kind(VonageMessage message) {
        if (message.reaction() != null) {
            return Kind.EVENT;
        }
        return message.order() == null ? Kind.MESSAGE : Kind.ORDER;
    }

    static Channel channel(VonageMessage message) {
        return SMS.contains(message.network()) ? Channel.SMS : Channel.MESSAGING;
    }

    static Direction direction(VonageMessage message) {
        return message.isReceipt() ? Direction.OUTBOUND : Direction.INBOUND;
    }

    /** The words that all platforms have; null for what came in. */
    static @Nullable String status(VonageMessage message) {
        String status = Payloads.text(message.status());
        if (status == null) {
            return null;
        }
        String word = status.toLowerCase(Locale.ROOT);
        return switch (word) {
            case "submitted" -> "sent";
            case "rejected", "undeliverable", "expired" -> "failed";
            default -> word;
        };
    }

    static List<Participant> participants(VonageMessage message, VonageContext context) {
        List<Participant> participants = new ArrayList<>();
        participants.add(
                new Participant(
                        ParticipantRole.CUSTOMER,
                        message.profile() == null ? null : Payloads.text(message.profile().name()),
                        customer(message, context)));
        String company = message.company();
        if (company != null) {
            participants.add(company(company));
        }
        return participants;
    }

    static Participant company(String address) {
        return new Participant(
                ParticipantRole.AGENT,
                null,
                List.of(Identifier.of("vonage.sender", address, Proof.NETWORK)));
    }

    /** Messenger names users within the page; all other networks by their numbers. */
    private static List<Identifier> customer(VonageMessage message, VonageContext context) {
        String customer = message.customer();
        if (customer == null || !message.network().equals("messenger")) {
            return SmsAddress.identifiers(customer, context.source(), context.region());
        }
        String page = message.company();
        return List.of(
                Identifier.scoped(
                        "messenger.user",
                        page == null ? context.source() : page,
                        customer,
                        Proof.NETWORK));
    }

    static List<String> replyTo(VonageMessage message) {
        String about = about(message);
        return about == null || about.equals(message.messageUuid()) ? List.of() : List.of(about);
    }

    /** A reaction is no message that could be answered. */
    static @Nullable String messageId(VonageMessage message) {
        return message.reaction() == null ? Payloads.text(message.messageUuid()) : null;
    }
}
