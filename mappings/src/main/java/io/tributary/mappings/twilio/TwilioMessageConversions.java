package io.tributary.mappings.twilio;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The single fields of an interaction, as Twilio has them. */
final class TwilioMessageConversions {

    private static final Set<String> INBOUND = Set.of("received", "receiving");

    private TwilioMessageConversions() {}

    static String sid(TwilioMessage message, TwilioMessageContext context) {
        return Payloads.required(
                Payloads.firstText(message.sid(), message.smsSid()),
                context.path() + (context.resource() ? "sid" : "MessageSid"));
    }

    /** A webhook on a message that was sent tells how far it has come, and not what it says. */
    static boolean isReceipt(TwilioMessage message, TwilioMessageContext context) {
        return !context.resource() && direction(message, context) == Direction.OUTBOUND;
    }

    static String part(TwilioMessage message, TwilioMessageContext context) {
        return isReceipt(message, context) ? "status:" + status(message) : "";
    }

    /** The resource is as new as it says; a webhook is told once. */
    static long revision(TwilioMessage message, TwilioMessageContext context) {
        Instant updated =
                context.resource() ? context.time("date_updated", message.dateUpdated()) : null;
        return updated == null ? 0 : Math.max(updated.toEpochMilli(), 0);
    }

    static Direction direction(TwilioMessage message, TwilioMessageContext context) {
        if (!context.resource()) {
            String status = word(message);
            return status.isEmpty() || INBOUND.contains(status)
                    ? Direction.INBOUND
                    : Direction.OUTBOUND;
        }
        String told = Payloads.required(message.direction(), context.path() + "direction");
        if (told.startsWith("outbound")) {
            return Direction.OUTBOUND;
        }
        if (!told.equals("inbound")) {
            throw new PayloadRejected(
                    context.path() + "direction", "must be inbound or outbound-*");
        }
        return Direction.INBOUND;
    }

    private static String word(TwilioMessage message) {
        String status = Payloads.firstText(message.status(), message.smsStatus());
        return status == null ? "" : status.toLowerCase(Locale.ROOT);
    }

    /** The words that all platforms have; null for what came in. */
    static @Nullable String status(TwilioMessage message) {
        String status = word(message);
        return switch (status) {
            case "", "received", "receiving" -> null;
            case "accepted", "scheduled" -> "queued";
            case "sending" -> "initiated";
            case "partially_delivered" -> "sent";
            case "undelivered" -> "failed";
            default -> status;
        };
    }

    static Instant time(TwilioMessage message, TwilioMessageContext context) {
        if (!context.resource()) {
            return context.receivedAt();
        }
        Instant sent = context.time("date_sent", message.dateSent());
        Instant created = context.time("date_created", message.dateCreated());
        return Payloads.required(sent == null ? created : sent, context.path() + "date_created");
    }

    static Channel channel(TwilioMessage message) {
        return Stream.of(message.from(), message.to())
                .map(TwilioMessageAddress::of)
                .filter(Objects::nonNull)
                .map(TwilioMessageAddress::channel)
                .max(Channel::compareTo)
                .orElse(Channel.SMS);
    }

    static @Nullable String text(TwilioMessage message) {
        return Payloads.firstText(message.body(), message.buttonText(), place(message));
    }

    private static @Nullable String place(TwilioMessage message) {
        String named =
                Stream.of(message.label(), message.address())
                        .map(Payloads::text)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        String place = named.isEmpty() ? coordinates(message) : named;
        return place == null ? null : "Location: " + place;
    }

    private static @Nullable String coordinates(TwilioMessage message) {
        return message.latitude() == null || message.longitude() == null
                ? null
                : message.latitude() + ", " + message.longitude();
    }

    static List<Participant> participants(TwilioMessage message, TwilioMessageContext context) {
        boolean inbound = direction(message, context) == Direction.INBOUND;
        TwilioMessageAddress customer =
                TwilioMessageAddress.of(inbound ? message.from() : message.to());
        List<Participant> participants = new ArrayList<>();
        participants.add(
                new Participant(
                        ParticipantRole.CUSTOMER,
                        Payloads.text(message.profileName()),
                        customer == null ? List.of() : customer.identifiers(context)));
        String company = company(message, inbound);
        if (company != null) {
            participants.add(
                    new Participant(
                            ParticipantRole.AGENT,
                            null,
                            List.of(Identifier.of("twilio.sender", company, Proof.NETWORK))));
        }
        return participants;
    }

    /** The company's number or, where Twilio is yet to choose one, the service that does. */
    private static @Nullable String company(TwilioMessage message, boolean inbound) {
        return Payloads.firstText(inbound ? message.to() : message.from(), message.serviceSid());
    }

    /** The conversation of one of the company's numbers with one of the customer's. */
    static @Nullable String thread(TwilioMessage message, TwilioMessageContext context) {
        boolean inbound = direction(message, context) == Direction.INBOUND;
        String company = company(message, inbound);
        String customer = Payloads.text(inbound ? message.from() : message.to());
        return company == null || customer == null ? null : company + ":" + customer;
    }

    static List<String> replyTo(TwilioMessage message) {
        String replied = Payloads.text(message.repliedSid());
        return replied == null ? List.of() : List.of(replied);
    }

    static Map<String, Object> attributes(TwilioMessage message) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "twilio");
        put(attributes, "messagingService", message.serviceSid());
        put(attributes, "errorCode", message.errorCode());
        put(attributes, "media", "0".equals(message.numMedia()) ? null : message.numMedia());
        put(attributes, "segments", message.numSegments());
        put(attributes, "choice", message.buttonPayload());
        put(attributes, "optOut", message.optOutType());
        put(attributes, "latitude", message.latitude());
        put(attributes, "longitude", message.longitude());
        return attributes;
    }

    private static void put(Map<String, Object> attributes, String name, @Nullable String value) {
        String text = Payloads.text(value);
        if (text != null) {
            attributes.put(name, text);
        }
    }
}
