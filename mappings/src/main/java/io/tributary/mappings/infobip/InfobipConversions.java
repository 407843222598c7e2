package io.tributary.mappings.infobip;

import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.SmsAddress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The single fields of an interaction, as Infobip has them. */
final class InfobipConversions {

    private InfobipConversions() {}

    static String part(InfobipResult result, InfobipContext context) {
        String status = status(result, context);
        return status == null ? "" : "status:" + status;
    }

    static Direction direction(InfobipResult result) {
        return result.isReceipt() ? Direction.OUTBOUND : Direction.INBOUND;
    }

    static Channel channel(InfobipResult result, InfobipContext context) {
        String network = network(result, context);
        return network == null || network.equalsIgnoreCase("SMS") ? Channel.SMS : Channel.MESSAGING;
    }

    private static @Nullable String network(InfobipResult result, InfobipContext context) {
        return result.network() == null ? context.network() : result.network();
    }

    /** When it came in, was seen, or reached its status. */
    static Instant time(InfobipResult result, InfobipContext context) {
        if (!result.isReceipt()) {
            return context.required(result.receivedAt(), "receivedAt");
        }
        Instant reached = result.seenAt() == null ? result.doneAt() : result.seenAt();
        return context.required(reached == null ? result.sentAt() : reached, "doneAt");
    }

    /** The words that all platforms have; null for what came in. */
    static @Nullable String status(InfobipResult result, InfobipContext context) {
        if (result.seenAt() != null) {
            return "read";
        }
        InfobipResult.Group status = result.status();
        if (status == null) {
            return null;
        }
        String group =
                context.required(status.groupName(), "status.groupName")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return switch (group) {
            case "accepted" -> "queued";
            case "pending" -> "sent";
            case "undeliverable", "expired", "rejected" -> "failed";
            default -> group;
        };
    }

    static @Nullable String text(InfobipResult result) {
        InfobipResult.Content content = result.message();
        return content == null
                ? Payloads.text(result.text())
                : Payloads.firstText(
                        result.text(), content.text(), content.place(), content.postbackData());
    }

    static List<Participant> participants(InfobipResult result, InfobipContext context) {
        Participant customer =
                new Participant(
                        ParticipantRole.CUSTOMER,
                        null,
                        SmsAddress.identifiers(
                                result.customer(), context.source(), context.region()));
        String company = Payloads.text(result.company());
        return company == null
                ? List.of(customer)
                : List.of(
                        customer,
                        new Participant(
                                ParticipantRole.AGENT,
                                null,
                                List.of(Identifier.of("infobip.sender", company, Proof.NETWORK))));
    }

    /** The message of the company that this one answers. */
    static List<String> replyTo(InfobipResult result) {
        String paired = result.isReceipt() ? null : Payloads.text(result.pairedMessageId());
        return paired == null ? List.of() : List.of(paired);
    }

    static List<Attachment> attachments(InfobipResult result) {
        InfobipResult.Content content = result.message();
        String url = content == null ? null : Payloads.text(content.url());
        return content == null || url == null
                ? List.of()
                : List.of(new Attachment(Payloads.text(content.fileName()), null, null, url));
    }

    static Map<String, Object> attributes(InfobipResult result, InfobipContext context) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "infobip");
        put(attributes, "network", network(result, context));
        put(attributes, "keyword", result.keyword());
        put(attributes, "bulk", result.bulkId());
        put(attributes, "callbackData", result.callbackData());
        put(attributes, "campaign", result.campaignReferenceId());
        if (result.conversation() != null) {
            put(attributes, "conversation", result.conversation().id());
        }
        put(attributes, "segments", result.smsCount());
        if (result.message() != null) {
            put(attributes, "messageType", result.message().type());
            put(attributes, "postback", result.message().postbackData());
            put(attributes, "trackingData", result.message().trackingData());
        }
        if (result.status() != null) {
            put(attributes, "statusName", result.status().name());
        }
        if (result.error() != null && !"OK".equals(result.error().groupName())) {
            put(attributes, "error", result.error().name());
        }
        return attributes;
    }

    private static void put(Map<String, Object> attributes, String name, @Nullable String value) {
        String text = Payloads.text(value);
        if (text != null) {
            attributes.put(name, text);
        }
    }
}
