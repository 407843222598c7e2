package io.tributary.mappings.amazonconnect;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.call.CallContext;
import io.tributary.mappings.call.CallEnd;
import io.tributary.mappings.call.CallPart;
import io.tributary.mappings.call.CallParties;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contact is one interaction, and so is what it was transferred to. Each kind of event of a
 * contact is a part of its own: events come in no order.
 */
final class ConnectContacts {

    private static final Set<String> SAME_CALL =
            Set.of("TRANSFER", "QUEUE_TRANSFER", "DISCONNECT", "MONITOR");
    private static final Set<String> OVER = Set.of("DISCONNECTED", "COMPLETED");

    private ConnectContacts() {}

    /**
     * @param told when EventBridge was told; null if the event came without its envelope
     * @param accounts scope of the customer ids that flows set; null if they name nobody
     */
    static CallPart part(
            ConnectContact contact,
            @Nullable Instant told,
            @Nullable String accounts,
            CallContext context) {
        Instant time = time(contact, told, context);
        Instant start = Objects.requireNonNullElse(contact.initiationTimestamp(), time);
        String event = contact.event().isEmpty() ? "RECORD" : contact.event();
        return CallPart.of(
                        SAME_CALL.contains(contact.method()) ? contact.chain() : contact.id(),
                        contact.id() + ":" + event.toLowerCase(Locale.ROOT),
                        parties(contact, accounts, context),
                        start)
                .kind(kind(contact.where()), channel(contact.where()))
                .revision(time.toEpochMilli())
                .thread(contact.chain())
                .endedAt(contact.disconnectTimestamp())
                .status(status(contact))
                .attribute("queue", queue(contact))
                .attribute("initiationMethod", Payloads.text(contact.initiationMethod()))
                .attribute("disconnectReason", Payloads.text(contact.disconnectReason()))
                .attribute("customerId", Payloads.text(contact.customerId()))
                .attribute("contactAttributes", values(contact.attributes()))
                .build();
    }

    static Kind kind(String channel) {
        return switch (channel) {
            case "VOICE", "TELEPHONY" -> Kind.CALL;
            case "TASK" -> Kind.TICKET;
            default -> Kind.MESSAGE;
        };
    }

    static Channel channel(String channel) {
        return switch (channel) {
            case "VOICE", "TELEPHONY" -> Channel.PHONE;
            case "CHAT" -> Channel.CHAT;
            case "EMAIL" -> Channel.EMAIL;
            default -> Channel.OTHER;
        };
    }

    private static CallParties parties(
            ConnectContact contact, @Nullable String accounts, CallContext context) {
        ConnectContact.Agent agent = contact.agentInfo();
        CallEnd company = CallEnd.unknown().person(agent == null ? null : agent.id());
        CallEnd customer = customer(contact, accounts);
        if (customer == null) {
            return CallParties.unnamed(direction(contact), company, context);
        }
        return direction(contact) == Direction.INBOUND
                ? CallParties.of(Direction.INBOUND, customer, company, true, context)
                : CallParties.of(Direction.OUTBOUND, company, customer, true, context);
    }

    /** Null if the event tells nothing of the customer, as most do. */
    private static @Nullable CallEnd customer(ConnectContact contact, @Nullable String accounts) {
        ConnectContact.Endpoint endpoint = contact.customerEndpoint();
        String account = accounts == null ? null : Payloads.text(contact.customerId());
        if (endpoint == null && account == null) {
            return null;
        }
        CallEnd end =
                endpoint == null
                        ? CallEnd.unknown()
                        : CallEnd.of(endpoint.address(), endpoint.displayName());
        return accounts == null || account == null
                ? end
                : end.knownAs(Identifier.scoped("account", accounts, account, Proof.STATED));
    }

    /** Chats and tasks that are started over the API are the customer's, calls are not. */
    private static Direction direction(ConnectContact contact) {
        return switch (contact.method()) {
            case "OUTBOUND", "EXTERNAL_OUTBOUND", "CALLBACK", "AGENT_REPLY" -> Direction.OUTBOUND;
            case "API" ->
                    kind(contact.where()) == Kind.CALL ? Direction.OUTBOUND : Direction.INBOUND;
            default -> Direction.INBOUND;
        };
    }

    private static @Nullable String status(ConnectContact contact) {
        boolean isOver =
                OVER.contains(contact.event())
                        || (contact.event().isEmpty() && contact.disconnectTimestamp() != null);
        if (isOver) {
            return outcome(contact);
        }
        return switch (contact.event()) {
            case "CONNECTED_TO_AGENT" -> "in-progress";
            case "", "QUEUED" -> "ringing";
            case "INITIATED" -> direction(contact) == Direction.INBOUND ? "ringing" : "initiated";
            default -> null;
        };
    }

    private static String outcome(ConnectContact contact) {
        String machine = Objects.toString(contact.answeringMachineDetectionStatus(), "");
        if (machine.startsWith("VOICEMAIL")) {
            return "voicemail";
        }
        if (machine.startsWith("SIT_TONE") || machine.startsWith("FAX")) {
            return "failed";
        }
        ConnectContact.Agent agent = contact.agentInfo();
        boolean answered =
                direction(contact) == Direction.INBOUND
                        ? agent != null
                        : machine.equals("HUMAN_ANSWERED")
                                || contact.connectedToSystemTimestamp() != null;
        if (answered && !machine.equals("AMD_UNANSWERED")) {
            return "answered";
        }
        String reason = Objects.toString(contact.disconnectReason(), "");
        return reason.startsWith("OUTBOUND_") || reason.equals("TELECOM_PROBLEM")
                ? "failed"
                : "no-answer";
    }

    /** When that happened which the event tells. */
    private static Instant time(
            ConnectContact contact, @Nullable Instant told, CallContext context) {
        ConnectContact.Queue queue = contact.queueInfo();
        ConnectContact.Agent agent = contact.agentInfo();
        Instant own =
                switch (contact.event()) {
                    case "INITIATED" -> contact.initiationTimestamp();
                    case "QUEUED" -> queue == null ? null : queue.enqueueTimestamp();
                    case "CONNECTED_TO_AGENT" ->
                            agent == null ? null : agent.connectedToAgentTimestamp();
                    case "DISCONNECTED" -> contact.disconnectTimestamp();
                    default -> null;
                };
        return Stream.of(own, told, contact.lastUpdateTimestamp(), contact.disconnectTimestamp())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(context.receivedAt());
    }

    private static @Nullable String queue(ConnectContact contact) {
        ConnectContact.Queue queue = contact.queueInfo();
        return queue == null ? null : queue.shown();
    }

    private static @Nullable Object values(@Nullable JsonNode attributes) {
        return attributes == null || !attributes.isObject() ? null : JsonPayload.values(attributes);
    }
}
